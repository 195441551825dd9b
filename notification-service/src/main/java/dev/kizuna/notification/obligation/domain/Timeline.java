package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to the promises of one policy about one subject, in the order of the world. The rounds follow from
 * the entries alone, so that it does not matter in which order, or how often, the events arrived.
 *
 * @param entries ordered by time
 * @param sealedRounds how many early rounds are settled for good and no longer kept here
 * @param sealedUntil events up to here change nothing any more; null while none is sealed
 */
public record Timeline(
        List<Entry> entries, int sealedRounds, @Nullable Instant sealedUntil) {

    /** Beyond this the oldest rounds are sealed, so that a weekly promise does not grow for years. */
    static final int MOST_ENTRIES = 64;

    public static final Timeline EMPTY = new Timeline(List.of(), 0, null);

    public Timeline {
        entries = List.copyOf(entries);
    }

    /** The timeline with one more entry; the same one when the entry is known, sealed off or without effect on a full timeline. */
    Timeline with(Entry entry) {
        if (knows(entry.eventId()) || (sealedUntil != null && !entry.at().isAfter(sealedUntil))) {
            return this;
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        more.sort(Entry.IN_ORDER);
        var grown = new Timeline(more, sealedRounds, sealedUntil);
        if (more.size() <= MOST_ENTRIES) {
            return grown;
        }
        Timeline sealed = grown.sealed();
        boolean idle = sealed.entries.size() > MOST_ENTRIES && grown.rounds().equals(rounds());
        return idle ? this : sealed;
    }

    boolean knows(String eventId) {
        return entries.stream().anyMatch(entry -> entry.eventId().equals(eventId));
    }

    boolean isEmpty() {
        return entries.isEmpty() && sealedRounds == 0;
    }

    /** The rounds that are not sealed, in order. */
    List<Round> rounds() {
        List<Round> rounds = new ArrayList<>();
        int number = sealedRounds;
        Entry open = null;
        for (Entry entry : entries) {
            if (open != null && entry.closes()) {
                rounds.add(new Round(number, open, entry));
                open = null;
            }
            if (open == null && entry.opens(number == 0)) {
                open = entry;
                number++;
            }
        }
        if (open != null) {
            rounds.add(new Round(number, open, null));
        }
        return rounds;
    }

    private Timeline sealed() {
        Entry last = null;
        int sealed = sealedRounds;
        for (Round round : rounds()) {
            Entry closed = round.closed();
            if (closed == null || remainingAfter(closed) < MOST_ENTRIES / 2) {
                break;
            }
            last = closed;
            sealed++;
        }
        if (last == null) {
            return this;
        }
        List<Entry> kept = new ArrayList<>(entries.subList(entries.indexOf(last) + 1, entries.size()));
        if (last.roles().contains(Role.REOPENS)) {
            kept.addFirst(last.withoutClosing());
        }
        return new Timeline(kept, sealed, last.at());
    }

    private int remainingAfter(Entry entry) {
        return entries.size() - entries.indexOf(entry) - 1;
    }
}
