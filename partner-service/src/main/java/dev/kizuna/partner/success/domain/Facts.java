package dev.kizuna.partner.success.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a story tells of, as the events have it: nobody has to look it up, and nobody can embellish it.
 *
 * @param keyPersonId whose deal it was; null where nobody said so
 * @param amount of the deal; null where it is not known
 * @param stages of the deal with their first days, in the order of time; the last one is the win
 * @param appointedAt when the key person was appointed; null where that is not known
 */
public record Facts(
        String dealId,
        @Nullable String keyPersonId,
        @Nullable String campaignId,
        @Nullable Amount amount,
        Instant wonAt,
        List<StageReached> stages,
        @Nullable Instant appointedAt,
        Groundwork groundwork) {

    private static final Comparator<Facts> BY_WIN =
            Comparator.comparing(Facts::wonAt).thenComparing(Facts::dealId);

    /** A stage of the deal and when it was reached first. */
    public record StageReached(String stage, Instant at) {}

    public Facts {
        stages = List.copyOf(stages);
    }

    /** Whole days from the deal's first known stage to the win; empty when there is only the win. */
    public Optional<Long> daysFromFirstStage() {
        return stages.size() < 2 ? Optional.empty() : daysFrom(stages.getFirst().at());
    }

    /** Whole days from the key person's appointment to the win; empty when there was none before it. */
    public Optional<Long> daysFromAppointment() {
        return appointedAt == null ? Optional.empty() : daysFrom(appointedAt);
    }

    boolean isEarlierThan(Facts other) {
        return BY_WIN.compare(this, other) < 0;
    }

    private Optional<Long> daysFrom(Instant start) {
        return start.isAfter(wonAt)
                ? Optional.empty()
                : Optional.of(Duration.between(start, wonAt).toDays());
    }
}
