package dev.kizuna.notification.policy.domain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said when an event happens, without a promise behind it.
 *
 * @param says kind of message
 * @param trigger the event, and what the message is about: one message a subject
 * @param closedBy the event by which that is over, which changes the message; null where nothing does. Where it is set,
 *     both events have a {@code revision}, and the later revision is what the message says
 * @param telling who is told, unless a partner or owner is exempt
 * @param staleAfter how long after the event it is still worth saying
 */
public record Notice(String says, Trigger trigger, @Nullable Trigger closedBy, Telling telling, Duration staleAfter) {

    /** Ends the kind of message that says that it is over. */
    public static final String CLOSED = "_CLOSED";

    /** Kinds of events that it speaks of. */
    public List<String> events() {
        return closedBy == null ? List.of(trigger.event()) : List.of(trigger.event(), closedBy.event());
    }

    /** What an event is about, or null when it does not concern this. */
    public @Nullable String subjectOf(PartnerEvent event) {
        String subject = trigger.subjectOf(event);
        return subject == null && closedBy != null ? closedBy.subjectOf(event) : subject;
    }

    /** The kind of message by which an event of this is told. */
    public String says(PartnerEvent event) {
        return trigger.concerns(event) ? says : says + CLOSED;
    }

    /** A higher one replaces what was said of the subject before; what closes goes before what it closes. */
    public long revision(PartnerEvent event) {
        if (closedBy == null || !(event.field("revision") instanceof Number revision)) {
            return 1;
        }
        return 2 * revision.longValue() - (trigger.concerns(event) ? 1 : 0);
    }
}
