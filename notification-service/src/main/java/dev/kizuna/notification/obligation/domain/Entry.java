package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an event that concerns a promise.
 *
 * @param at when it happened in the world
 * @param type kind of event, for the explanation
 * @param ownerId who owes it, when the event names somebody
 * @param dueAt the due time it carries, when the policy asks for it
 * @param dueOn the local day it carries, when the policy asks for that
 */
public record Entry(
        Instant at,
        String eventId,
        String type,
        Set<Role> roles,
        @Nullable String ownerId,
        @Nullable String keyPersonId,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueOn) {

    /** By time; at the same instant what opens comes before what closes, since an answer follows its question. */
    static final Comparator<Entry> IN_ORDER =
            Comparator.comparing(Entry::at).thenComparing(Entry::rank).thenComparing(Entry::eventId);

    public Entry {
        roles = Set.copyOf(roles);
    }

    boolean closes() {
        return roles.contains(Role.MEETS) || roles.contains(Role.CANCELS);
    }

    boolean opens(boolean first) {
        return roles.contains(Role.REOPENS) || (first && roles.contains(Role.OPENS));
    }

    boolean hands() {
        return roles.contains(Role.HANDS);
    }

    Entry withoutClosing() {
        Set<Role> opening = EnumSet.copyOf(roles);
        opening.remove(Role.MEETS);
        opening.remove(Role.CANCELS);
        return new Entry(at, eventId, type, opening, ownerId, keyPersonId, dueAt, dueOn);
    }

    private int rank() {
        if (!closes()) {
            return 0;
        }
        return opens(true) ? 1 : 2;
    }
}
