package dev.kizuna.partner.ramp.web;

import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.ramp.domain.IntermediateSuccess;
import dev.kizuna.partner.ramp.domain.PersonalKpi;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about ramps. */
final class RampRequests {

    private static final String WHEN = "When it happened; now when absent";
    private static final String EXAMPLE = "2026-01-13T10:00:00+09:00";

    private static final int LARGEST_TARGET = 1_000_000;

    private RampRequests() {}

    @Schema(
            name = "AgreeRampPlan",
            requiredProperties = {"targets"})
    record Agree(
            @Schema(description = "All targets of the plan; for each metric they must not fall from day to day")
            @Nullable
            List<@Nullable TargetRequest> targets,

            @Schema(description = "With whom they were agreed; the key person when absent", example = "kp-tanaka")
            @Nullable
            String agreedBy,

            @Schema(description = WHEN, example = EXAMPLE) @Nullable
            String occurredAt) {}

    @Schema(
            name = "AgreePersonalKpi",
            requiredProperties = {"metric", "target", "dueOn"})
    record AgreeKpi(
            @Schema(description = "Made up here when absent", example = "kpi-demos") @Nullable
            String kpiId,

            @Schema(description = "Stable code of what is counted", example = "demos-held") @Nullable
            String metric,

            @Schema(description = "The count to be reached", example = "6") @Nullable
            Integer target,

            @Schema(description = "Last local day", example = "2026-03-31") @Nullable
            String dueOn,

            @Schema(description = WHEN, example = EXAMPLE) @Nullable
            String occurredAt) {

        PersonalKpi read(Fields fields, String id) {
            return new PersonalKpi(
                    id,
                    fields.code("metric", metric),
                    fields.whole("target", target, 1, LARGEST_TARGET),
                    fields.date("dueOn", dueOn));
        }
    }

    @Schema(
            name = "NoteKpiActual",
            requiredProperties = {"actual"})
    record NoteActual(
            @Schema(description = "The count so far", example = "4") @Nullable
            Integer actual,

            @Schema(description = WHEN, example = EXAMPLE) @Nullable
            String occurredAt) {}

    @Schema(
            name = "NoteIntermediateSuccess",
            requiredProperties = {"kind"})
    record NoteSuccess(
            @Schema(description = "Made up here when absent", example = "success-1") @Nullable
            String successId,

            @Schema(description = "A code of /api/intermediate-success-kinds", example = "first-proposal") @Nullable
            String kind,

            @Schema(description = "The deal that shows it", example = "deal-4711") @Nullable
            String dealId,

            @Schema(description = "The personal KPI that it belongs to", example = "kpi-demos") @Nullable
            String kpiId,

            @Schema(description = WHEN, example = EXAMPLE) @Nullable
            String occurredAt) {

        IntermediateSuccess read(Fields fields, String id) {
            return new IntermediateSuccess(
                    id,
                    fields.code("kind", kind),
                    fields.optionalId("dealId", dealId),
                    fields.optionalId("kpiId", kpiId));
        }
    }
}
