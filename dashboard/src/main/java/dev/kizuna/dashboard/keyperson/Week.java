package dev.kizuna.dashboard.keyperson;

import dev.kizuna.dashboard.keyperson.KeyPersons.CheckIn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The check-ins of a key person as the page needs them.
 *
 * @param shown whose page is shown; null where there is none
 * @param next the one that is coming, or late; null where none has a time
 * @param earlier those that were held, the latest first
 */
record Week(@Nullable CheckIn shown, @Nullable CheckIn next, List<CheckIn> earlier) {

    private static final int MOST_EARLIER = 6;

    /** The page of the check-in that was asked for, of the next one, or of the last that was held. */
    static Week of(List<CheckIn> all, String wanted) {
        List<CheckIn> held = all.stream()
                .filter(checkIn -> checkIn.status().equals("HELD"))
                .sorted(Comparator.comparing(Week::heldAt).reversed())
                .toList();
        Optional<CheckIn> next = all.stream()
                .filter(checkIn -> checkIn.status().equals("SCHEDULED"))
                .min(Comparator.comparing(Week::dueAt));
        Optional<CheckIn> asked = all.stream()
                .filter(checkIn -> checkIn.checkInId().equals(wanted))
                .findFirst();
        return new Week(
                Stream.of(asked, next, held.stream().findFirst())
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null),
                next.orElse(null),
                held.stream().limit(MOST_EARLIER).toList());
    }

    private static Instant heldAt(CheckIn checkIn) {
        return checkIn.heldAt() == null ? Instant.MIN : checkIn.heldAt();
    }

    private static Instant dueAt(CheckIn checkIn) {
        return checkIn.dueAt() == null ? Instant.MAX : checkIn.dueAt();
    }
}
