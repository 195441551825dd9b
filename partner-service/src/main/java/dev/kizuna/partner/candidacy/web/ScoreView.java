package dev.kizuna.partner.candidacy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.signal.domain.Contribution;
import dev.kizuna.partner.signal.domain.Score;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A score as clients see it, with all that adds up to it. */
@Schema(name = "KeyPersonScore", description = "What speaks for a person at a moment; computed when asked, never kept")
record ScoreView(
        @Schema(description = "All points together", example = "31.4")
        BigDecimal points,

        @Schema(description = "Points of what the person does, without the position", example = "29.4")
        BigDecimal tellingPoints,

        @Schema(description = "Version of the scale, see /api/key-person-signals", example = "1")
        int version,

        @Schema(description = "The moment that was asked about", example = "2026-03-02T00:00:00Z")
        Instant asOf,

        @Schema(description = "What adds up to the points, the most first")
        List<Part> contributions) {

    @Schema(name = "SignalContribution", description = "What one observation adds")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @Schema(description = "The observation", example = "sig-2041")
            String signalId,

            @Schema(description = "Kind of the observation", example = "own-study-group")
            String signal,

            @Schema(description = "1 to 5", example = "4") int strength,

            @Schema(description = "Points for each step of the strength", example = "6")
            int weight,

            @Schema(description = "Whether it is what the person does", example = "true")
            boolean telling,

            @Schema(description = "Id of what shows it", example = "course-77-result") @Nullable
            String evidence,

            @Schema(description = "When it was observed", example = "2026-01-12T00:00:00Z")
            Instant observedAt,

            @Schema(description = "Days since then", example = "49.0")
            BigDecimal ageDays,

            @Schema(description = "What time has left of it: 0.5 after the half-life", example = "0.828")
            BigDecimal faded,

            @Schema(description = "strength x weight x faded, to a tenth; less when capped", example = "19.9")
            BigDecimal points,

            @Schema(description = "Whether its kind brings no more than this", example = "false")
            boolean capped,

            @Schema(
                    description = "The same as a sentence",
                    example = "own-study-group: strength 4 at 6 points, 49 days old, faded to 0.83, adds 19.9")
            String reason) {

        static Part of(Contribution contribution) {
            var signal = contribution.signal();
            return new Part(
                    signal.signalId(),
                    signal.code(),
                    signal.strength(),
                    contribution.kind().weight(),
                    contribution.kind().telling(),
                    signal.evidence(),
                    signal.observedAt(),
                    rounded(contribution.ageDays(), 1),
                    rounded(contribution.faded(), 3),
                    contribution.points(),
                    contribution.capped(),
                    contribution.inWords());
        }

        private static BigDecimal rounded(double value, int places) {
            return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
        }
    }

    static ScoreView of(Score score) {
        return new ScoreView(
                score.points(),
                score.tellingPoints(),
                score.version(),
                score.asOf(),
                score.contributions().stream().map(Part::of).toList());
    }
}
