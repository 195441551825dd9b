package dev.kizuna.notification.obligation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision in the making, read through on top of the books. */
final class Draft {

    private final Books books;
    private final Partner partner;
    private final Map<TimelineId, Timeline> timelines = new HashMap<>(4);
    private final List<Decision.Change> changes = new ArrayList<>(2);
    private final List<Message> messages = new ArrayList<>(0);
    private boolean partnerChanged;

    Draft(Books books, Partner partner) {
        this.books = books;
        this.partner = partner;
    }

    Partner partner() {
        return partner;
    }

    Timeline timeline(TimelineId id) {
        Timeline kept = timelines.get(id);
        return kept == null ? books.timeline(id) : kept;
    }

    @Nullable
    Obligation obligation(ObligationId id) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).after().id().equals(id)) {
                return changes.get(i).after();
            }
        }
        return books.obligation(id);
    }

    List<Obligation> ofPolicy(String policy) {
        return books.ofPolicy(partner.id(), policy);
    }

    void keepPartner() {
        partnerChanged = true;
    }

    void keep(TimelineId id, Timeline timeline) {
        timelines.put(id, timeline);
    }

    void keep(@Nullable Obligation before, Transition transition) {
        Obligation previous = before;
        for (Obligation change : transition.changes()) {
            changes.add(new Decision.Change(previous, change));
            previous = change;
        }
        messages.addAll(transition.messages());
    }

    void say(Message message) {
        messages.add(message);
    }

    Decision decision() {
        return new Decision(partnerChanged ? partner : null, timelines, changes, messages);
    }
}
