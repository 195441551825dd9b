package dev.kizuna.partner.load.web;

import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.load.domain.LoadPhase;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about load plans. */
final class LoadRequests {

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

            @Schema(description = "When it happened; now when absent", example = "2026-03-02T10:00:00+09:00") @Nullable
            String occurredAt) {

        LoadPhase read(Fields fields, Supplier<String> newId) {
            return new LoadPhase(
                    fields.idOr("phaseId", phaseId, newId),
                    fields.symbol("kind", kind, LoadPhase.Kind.class),
                    fields.date("from", from),
                    fields.date("to", to));
        }
    }
}
