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
 * @param acts what people did about rounds that are not sealed, ordered by time
 * @param sealedRounds how many early rounds are settled for good and no longer kept here
 * @param sealedUntil events up to here change nothing any more; null while none is sealed
 */
public record Timeline(
        List<Entry> entries,
        List<Act> acts,
        int sealedRounds,
        @Nullable Instant sealedUntil) {

    /** Beyond this the oldest rounds are sealed, so that a weekly promise does not grow for years. */
    static final int MOST_ENTRIES = 64;

    /** What is done about one round beyond this, in the order of the world, counts no more. */
    static final int MOST_ACTS = 64;

    public static final Timeline EMPTY = new Timeline(List.of(), List.of(), 0, null);

    public Timeline {
        entries = List.copyOf(entries);
        acts = List.copyOf(acts);
    }

    /** The timeline with one more entry; the same one when the entry is known, sealed off or without effect on a full timeline. */
    Timeline with(Entry entry) {
        if (knows(entry.eventId()) || (sealedUntil != null && !entry.at().isAfter(sealedUntil))) {
            return this;
        }
        var grown = new Timeline(inserted(entry), acts, sealedRounds, sealedUntil);
        if (grown.entries.size() <= MOST_ENTRIES) {
            return grown;
        }
        Timeline sealed = grown.sealed();
        boolean idle = sealed.entries.size() > MOST_ENTRIES && grown.rounds().equals(rounds());
        return idle ? this : sealed;
    }

    /** The timeline with something that was done; the same one when that is known, or was done to what is sealed. */
    Timeline with(Act act) {
        if (act.round() <= sealedRounds
                || acts.stream().anyMatch(known -> known.eventId().equals(act.eventId()))) {
            return this;
        }
        List<Act> more = new ArrayList<>(acts);
        more.add(act);
        more.sort(Act.IN_ORDER);
        List<Act> ofRound =
                more.stream().filter(each -> each.round() == act.round()).toList();
        if (ofRound.size() > MOST_ACTS) {
            more.remove(ofRound.getLast());
        }
        return new Timeline(entries, more, sealedRounds, sealedUntil);
    }

    /** The timeline with a mark that opens and closes nothing; only the newest are kept. */
    Timeline marked(Entry mark) {
        if (knows(mark.eventId())) {
            return this;
        }
        List<Entry> more = inserted(mark);
        return new Timeline(
                more.subList(Math.max(0, more.size() - MOST_ENTRIES), more.size()), acts, sealedRounds, sealedUntil);
    }

    boolean knows(String eventId) {
        for (Entry entry : entries) {
            if (entry.eventId().equals(eventId)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return entries.isEmpty() && sealedRounds == 0;
    }

    /** What was done about a round until it closed. */
    List<Act> actsOf(Round round) {
        if (acts.isEmpty()) {
            return List.of();
        }
        Entry closed = round.closed();
        return acts.stream()
                .filter(act -> act.round() == round.number()
                        && (closed == null || !act.at().isAfter(closed.at())))
                .toList();
    }

    /** Whether a round was handed to somebody after it had closed. */
    boolean isHandedAfter(Round round) {
        Entry closed = round.closed();
        return closed != null
                && !acts.isEmpty()
                && acts.stream()
                        .anyMatch(act -> act.round() == round.number()
                                && act.kind() == Act.Kind.HAND_OVER
                                && act.at().isAfter(closed.at()));
    }

    /** What named the one who owes a round, before it closed; null when nothing did. */
    @Nullable
    Entry handing(Round round) {
        Entry closed = round.closed();
        Entry last = null;
        for (Entry entry : entries) {
            if (entry.hands()
                    && entry.ownerId() != null
                    && (closed == null || !entry.at().isAfter(closed.at()))) {
                last = entry;
            }
        }
        return last;
    }

    /** The rounds that are not sealed, in order. */
    List<Round> rounds() {
        List<Round> rounds = new ArrayList<>(2);
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

    private List<Entry> inserted(Entry entry) {
        List<Entry> more = new ArrayList<>(entries.size() + 1);
        more.addAll(entries);
        int place = more.size();
        while (place > 0 && Entry.IN_ORDER.compare(more.get(place - 1), entry) > 0) {
            place--;
        }
        more.add(place, entry);
        return more;
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
        int gone = entries.indexOf(last) + 1;
        List<Entry> kept = new ArrayList<>(entries.subList(gone, entries.size()));
        if (last.roles().contains(Role.REOPENS)) {
            kept.addFirst(last.withoutClosing());
        }
        entries.subList(0, gone).stream()
                .filter(Entry::hands)
                .reduce((_, later) -> later)
                .ifPresent(kept::addFirst);
        int upTo = sealed;
        return new Timeline(
                kept, acts.stream().filter(act -> act.round() > upTo).toList(), sealed, last.at());
    }

    private int remainingAfter(Entry entry) {
        return entries.size() - entries.indexOf(entry) - 1;
    }
}
