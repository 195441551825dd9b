package dev.kizuna.campaign.agreement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.agreement.domain.Measure;
import dev.kizuna.campaign.agreement.domain.Period;
import dev.kizuna.campaign.agreement.domain.Reward;
import dev.kizuna.campaign.agreement.domain.Schedule;
import dev.kizuna.campaign.agreement.domain.Tier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commission schedule of one product in requests and answers. */
@Schema(name = "ProductSchedule", description = "Holds for its product in place of the general schedule")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScheduleJson(
        @Schema(description = "The product, as conversions name it", example = "crm-pro") @Nullable
        String productId,

        @Schema(
                description = "What moves a partner up: AMOUNT (revenue, when absent) or COUNT (sales)",
                example = "COUNT")
        @Nullable
        String measure,

        @Schema(
                description = "When it begins again at 0: MONTH, QUARTER, YEAR or TERM (never, when absent)",
                example = "MONTH")
        @Nullable
        String period,

        @Schema(description = "Ascending; the first begins at 0") @Nullable
        List<TierJson> tiers) {

    /** One step. */
    @Schema(name = "Tier", description = "Give a rate or an amount")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TierJson(
            @Schema(description = "Lower bound, inclusive, of revenue or number of sales so far", example = "1000000")
            @Nullable
            String from,

            @Schema(description = "Share of revenue", example = "0.1") @Nullable
            String rate,

            @Schema(description = "What each sale earns, in the agreement's currency", example = "5000") @Nullable
            String amount) {

        static TierJson of(Tier tier) {
            String from = tier.from().toPlainString();
            return switch (tier.reward()) {
                case Reward.Share(var rate) -> new TierJson(from, rate.toPlainString(), null);
                case Reward.Fixed(var amount) -> new TierJson(from, null, amount.toPlainString());
            };
        }

        private Tier read(RequestReader reader, String pointer) {
            if (rate != null && amount != null) {
                reader.refuse(pointer + "/amount", "give a rate or an amount, not both");
            }
            return new Tier(
                    reader.decimal(pointer + "/from", from),
                    amount == null
                            ? new Reward.Share(reader.decimal(pointer + "/rate", rate))
                            : new Reward.Fixed(reader.decimal(pointer + "/amount", amount)));
        }
    }

    static ScheduleJson of(@Nullable String productId, Schedule schedule) {
        return new ScheduleJson(
                productId,
                schedule.measure().name(),
                schedule.period().name(),
                schedule.tiers().stream().map(TierJson::of).toList());
    }

    Schedule read(RequestReader reader, String at) {
        var steps = new ArrayList<Tier>();
        for (TierJson tier : tiers == null ? List.<TierJson>of() : tiers) {
            steps.add(tier.read(reader, at + "/tiers/" + steps.size()));
        }
        return new Schedule(
                measure == null ? Measure.AMOUNT : reader.oneOf(Measure.class, at + "/measure", measure),
                period == null ? Period.TERM : reader.oneOf(Period.class, at + "/period", period),
                steps);
    }
}
