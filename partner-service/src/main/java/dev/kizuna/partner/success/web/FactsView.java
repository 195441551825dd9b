package dev.kizuna.partner.success.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.success.domain.Amount;
import dev.kizuna.partner.success.domain.Facts;
import dev.kizuna.partner.success.domain.Facts.StageReached;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a story tells of, as clients see it; what is not known is absent. */
@Schema(name = "SuccessFacts")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FactsView(
        @Schema(description = "The won deal", example = "deal-4711")
        String dealId,

        @Schema(description = "Whose deal it was", example = "kp-tanaka") @Nullable
        String keyPersonId,

        @Schema(description = "The campaign it came of", example = "cmp-spring") @Nullable
        String campaignId,

        @Schema(description = "What it brought", example = "1200000") @Nullable
        BigDecimal amount,

        @Schema(description = "ISO 4217", example = "JPY") @Nullable
        String currency,

        @Schema(description = "When it was won", example = "2026-05-09T00:00:00Z")
        Instant wonAt,

        @Schema(description = "The deal's stages and when each was reached first")
        List<Stage> stages,

        @Schema(description = "Whole days from the first known stage to the win", example = "41") @Nullable
        Long daysFromFirstStage,

        @Schema(description = "Whole days from the key person's appointment to the win", example = "58") @Nullable
        Long daysFromAppointment,

        @Schema(description = "Check-ins held before", example = "7")
        int checkInsHeld,

        @Schema(description = "Feedback that was resolved before", example = "2")
        int feedbackResolved,

        @Schema(description = "Inquiries that a human answered before", example = "12")
        int inquiriesAnswered,

        @Schema(description = "Signals of the key person that were observed before", example = "3")
        int signals) {

    @Schema(name = "DealStageReachedOn")
    record Stage(
            @Schema(description = "The stage", example = "POC_AGREED")
            String stage,

            @Schema(description = "When it was reached first", example = "2026-04-02T00:00:00Z")
            Instant at) {

        static Stage of(StageReached reached) {
            return new Stage(reached.stage(), reached.at());
        }
    }

    static FactsView of(Facts facts) {
        Optional<Amount> amount = Optional.ofNullable(facts.amount());
        return new FactsView(
                facts.dealId(),
                facts.keyPersonId(),
                facts.campaignId(),
                amount.map(known -> known.value().stripTrailingZeros()).orElse(null),
                amount.map(Amount::currency).orElse(null),
                facts.wonAt(),
                facts.stages().stream().map(Stage::of).toList(),
                facts.daysFromFirstStage().orElse(null),
                facts.daysFromAppointment().orElse(null),
                facts.groundwork().checkInsHeld(),
                facts.groundwork().feedbackResolved(),
                facts.groundwork().inquiriesAnswered(),
                facts.groundwork().signals());
    }
}
