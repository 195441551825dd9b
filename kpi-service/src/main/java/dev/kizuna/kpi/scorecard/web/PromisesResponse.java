package dev.kizuna.kpi.scorecard.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Promises;
import dev.kizuna.kpi.scorecard.domain.Promises.Outcomes;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "What became of the promises of a policy that were due in the period")
record PromisesResponse(
        @Schema(description = "The policy", example = "response-24h")
        String policy,

        @Schema(description = "How many were or will be due in the period", example = "20")
        long due,

        @Schema(description = "Met in time", example = "16") long kept,

        @Schema(description = "Met after they were due", example = "2")
        long late,

        @Schema(description = "Due and not met so far", example = "1")
        long broken,

        @Schema(description = "Not due yet", example = "1") long open,

        @Schema(description = "kept / (kept + late + broken); null where none of them is settled", example = "0.8421")
        @Nullable
        BigDecimal keptShare,

        @Schema(description = "Why there is no share", example = "no promise settled")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String reason) {

    static List<PromisesResponse> of(Promises promises) {
        return promises.byPolicy().entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PromisesResponse of(String policy, Outcomes outcomes) {
        Figure share = outcomes.keptShare();
        return new PromisesResponse(
                policy,
                outcomes.due(),
                outcomes.kept(),
                outcomes.late(),
                outcomes.broken(),
                outcomes.open(),
                share instanceof Figure.Number number ? number.value() : null,
                share instanceof Figure.Absent absent ? absent.reason() : null);
    }
}
