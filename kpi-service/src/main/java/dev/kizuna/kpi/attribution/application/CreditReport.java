package dev.kizuna.kpi.attribution.application;

import dev.kizuna.kpi.attribution.domain.Model;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign or partner is credited with over a period.
 *
 * @param sourced sales of which the first touch is its own, whole
 * @param influenced sales of which any touch is its own, whole
 * @param models by model its parts of these sales
 * @param revision grows with each change of any of them
 * @param asOf when the newest of them was divided; null without sales
 * @param sources how far each source had been read by then
 */
public record CreditReport(
        LocalDate from,
        LocalDate to,
        Sums sourced,
        Sums influenced,
        Map<Model, ByModel> models,
        long revision,
        @Nullable Instant asOf,
        List<Source> sources) {

    /** Whose touches, of which campaign, where and by which link. */
    public record Origin(
            String partnerId,
            @Nullable String campaignId,
            String channel,
            @Nullable String linkId) implements Comparable<Origin> {

        private static final Comparator<@Nullable String> ABSENT_FIRST =
                Comparator.nullsFirst(Comparator.naturalOrder());
        private static final Comparator<Origin> BY_NAME = Comparator.comparing(Origin::partnerId)
                .thenComparing(Origin::campaignId, ABSENT_FIRST)
                .thenComparing(Origin::channel)
                .thenComparing(Origin::linkId, ABSENT_FIRST);

        @Override
        public int compareTo(Origin other) {
            return BY_NAME.compare(this, other);
        }
    }

    /** The parts under one model: together, and by where they come from. */
    public record ByModel(Sums total, Map<Origin, Sums> origins) {}
}
