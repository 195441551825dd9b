package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.Notice;
import dev.kizuna.notification.policy.domain.PartnerEvent;
import dev.kizuna.notification.policy.domain.Policies;
import dev.kizuna.notification.policy.domain.Policy;
import dev.kizuna.notification.policy.domain.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from an event, from news about a partner, and from time passing. It only reads; whoever asks writes
 * the decision down as a whole or not at all.
 */
public final class ObligationEngine {

    /** An event from further ahead than clocks can differ is an error of whoever wrote it. */
    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    private static final Set<String> RESTING_STAGES = Set.of("PAUSED", "TERMINATED");

    private final Policies policies;
    private final Judge judge;

    /**
     * An engine.
     *
     * @param settle how long an answer is waited for when a promise is past due as it is opened
     */
    public ObligationEngine(Policies policies, Calendars calendars, Duration settle) {
        this.policies = policies;
        this.judge = new Judge(new DueTimes(calendars), settle);
    }

    /**
     * What follows from an event.
     *
     * @throws IllegalArgumentException when the event cannot be true: it lies before 1970 or more than a day ahead of now,
     *     or lacks the due time its policy needs
     */
    public Decision onEvent(PartnerEvent event, Books books, Instant now) {
        Instant at = event.occurredAt();
        if (at.isBefore(Instant.EPOCH) || at.isAfter(now.plus(MOST_AHEAD))) {
            throw new IllegalArgumentException(
                    event.type() + " " + event.eventId() + " says it occurred at " + at + ", which it cannot have");
        }
        Partner partner = books.partner(event.partnerId());
        String stage = event.text("toStage");
        if (stage != null) {
            return onNews(
                    partner.with(new Partner.StageMark(at, event.eventId(), RESTING_STAGES.contains(stage))),
                    books,
                    now);
        }
        var draft = new Draft(books, partner);
        for (Policy policy : policies.concernedBy(event.type())) {
            apply(policy, event, draft, now);
        }
        for (Notice notice : policies.noticesOf(event.type())) {
            apply(notice, event, draft, now);
        }
        return draft.decision();
    }

    /** What follows from what the directory now says about a partner; null when it was erased there. */
    public Decision onProfile(String partnerId, Partner.@Nullable Profile profile, Books books, Instant now) {
        return onNews(books.partner(partnerId).with(profile), books, now);
    }

    /** What follows from the time that is reached for a promise. */
    public Decision onTime(ObligationId id, Books books, Instant now) {
        Obligation before = books.obligation(id);
        if (before == null || !before.status().isRunning()) {
            return Decision.NOTHING;
        }
        var draft = new Draft(books, books.partner(id.partnerId()));
        reassess(before, draft, now);
        return draft.decision();
    }

    private Decision onNews(Partner partner, Books books, Instant now) {
        if (partner.equals(books.partner(partner.id()))) {
            return Decision.NOTHING;
        }
        var draft = new Draft(books, partner);
        draft.keepPartner();
        for (Obligation unsettled : books.unsettled(partner.id())) {
            reassess(unsettled, draft, now);
        }
        return draft.decision();
    }

    private void apply(Policy policy, PartnerEvent event, Draft draft, Instant now) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Optional<String> opens = subject(policy.openedBy(), event, roles, Role.OPENS);
        Optional<String> reopens = subject(policy.reopenedBy(), event, roles, Role.REOPENS);
        Optional<String> meets = subject(policy.metBy(), event, roles, Role.MEETS);
        Optional<String> cancels = subject(policy.cancelledBy(), event, roles, Role.CANCELS);
        Optional<String> subject = opens.or(() -> reopens).or(() -> meets).or(() -> cancels);
        if (subject.isEmpty()) {
            return;
        }
        var id = new TimelineId(event.partnerId(), policy.id(), subject.get());
        Timeline before = draft.timeline(id);
        Timeline after = before.with(entry(policy, event, roles));
        if (after.equals(before)) {
            return;
        }
        draft.keep(id, after);
        for (Round round : after.rounds()) {
            var obligationId = new ObligationId(policy.id(), event.partnerId(), subject.get(), round.number());
            judge(obligationId, policy, round, draft, now);
        }
    }

    private static void apply(Notice notice, PartnerEvent event, Draft draft, Instant now) {
        Optional<String> subject = notice.trigger().match(event);
        if (subject.isEmpty()) {
            return;
        }
        var id = new TimelineId(event.partnerId(), "notice-" + notice.says(), subject.get());
        if (!draft.timeline(id).isEmpty()) {
            return;
        }
        draft.keep(id, Timeline.EMPTY.with(entry(null, event, Set.of())));
        if (!now.isAfter(event.occurredAt().plus(notice.staleAfter()))) {
            Partner partner = draft.partner();
            draft.say(new Message(
                    event.partnerId(),
                    subject.get(),
                    1,
                    notice.says(),
                    event.occurredAt(),
                    null,
                    null,
                    subject.get(),
                    event.text("keyPersonId"),
                    partner.ownerId(),
                    partner.channel(),
                    partner.locale(),
                    Facts.of(event, partner)));
        }
    }

    private void reassess(Obligation before, Draft draft, Instant now) {
        ObligationId id = before.id();
        Optional<Policy> policy = policies.find(id.policy());
        if (policy.isEmpty()) {
            String why = "policy " + id.policy() + " is no longer in force";
            draft.keep(
                    before,
                    Transition.between(before, before.cancelled(now, why), draft.partner(), Duration.ZERO, now));
            return;
        }
        draft.timeline(TimelineId.of(id)).rounds().stream()
                .filter(round -> round.number() == id.round())
                .forEach(round -> judge(id, policy.get(), round, draft, now));
    }

    private void judge(ObligationId id, Policy policy, Round round, Draft draft, Instant now) {
        Obligation before = draft.obligation(id);
        Obligation verdict = judge.verdict(id, policy, round, draft.partner(), before, now);
        draft.keep(before, Transition.between(before, verdict, draft.partner(), policy, now));
    }

    private static Optional<String> subject(List<Trigger> triggers, PartnerEvent event, Set<Role> roles, Role role) {
        Optional<String> subject = triggers.stream()
                .map(trigger -> trigger.match(event))
                .flatMap(Optional::stream)
                .findFirst();
        if (subject.isPresent()) {
            roles.add(role);
        }
        return subject;
    }

    private static Entry entry(@Nullable Policy policy, PartnerEvent event, Set<Role> roles) {
        Object carried =
                policy != null && policy.due() instanceof DueRule.Carried(String field) ? event.field(field) : null;
        return new Entry(
                event.occurredAt(),
                event.eventId(),
                event.type(),
                roles,
                event.text("ownerId"),
                event.text("keyPersonId"),
                carried instanceof Instant dueAt ? dueAt : null);
    }
}
