package dev.kizuna.partner.load.web;

import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.load.domain.LoadPhase.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about load plans. */
final class LoadRequests {

    private static final int MOST_PERCENT = 300;

    private LoadRequests() {}

    @Schema(
            name = "PlanLoadPhase",
            requiredProperties = {"kind", "from", "to"})
    record Plan(
            @Schema(description = "Made up here when absent", example = "spring-valley") @Nullable
            String phaseId,

            @Schema(description = "PEAK or VALLEY", example = "VALLEY") @Nullable
            String kind,

            @Schema(description = "First local day", example = "2026-04-01") @Nullable
            String from,

            @Schema(description = "Last local day", example = "2026-04-30") @Nullable
            String to,

            @Schema(
                    description = "Share of the usual targets, below 100 in a valley and not below it in a peak;"
                            + " when absent 100 in a peak and what the rules say in a valley",
                    example = "50")
            @Nullable
            Integer targetPercent,

            @Schema(description = "When it happened; now when absent", example = "2026-03-02T10:00:00+09:00") @Nullable
            String occurredAt) {

        LoadPhase read(Fields fields, String id, int valleyPercent) {
            var read = fields.symbol("kind", kind, Kind.class);
            int usual = read == Kind.VALLEY ? valleyPercent : LoadPhase.USUAL;
            return new LoadPhase(
                    id,
                    read,
                    fields.date("from", from),
                    fields.date("to", to),
                    targetPercent == null ? usual : fields.whole("targetPercent", targetPercent, 0, MOST_PERCENT));
        }
    }

    @Schema(name = "WithdrawLoadPhase")
    record Withdraw(
            @Schema(description = "When it happened; now when absent", example = "2026-03-02T10:00:00+09:00") @Nullable
            String occurredAt) {

        static final Withdraw NOW = new Withdraw(null);
    }
}
