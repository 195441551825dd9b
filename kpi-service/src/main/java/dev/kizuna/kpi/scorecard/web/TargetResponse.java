package dev.kizuna.kpi.scorecard.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.scorecard.application.TargetProgress;
import dev.kizuna.kpi.scorecard.domain.Figure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(description = "A target beside what was reached of it by the end of the period")
record TargetResponse(
        @Schema(description = "count, ratio, or an ISO 4217 code", example = "count")
        String unit,

        @Schema(description = "First local day that counts towards it", example = "2026-04-01")
        LocalDate since,

        @Schema(description = "What is to be reached in the end", example = "200")
        BigDecimal target,

        @Schema(description = "What should be reached by now; null where that cannot be said", example = "120")
        @Nullable
        BigDecimal toDate,

        @Schema(description = "What was reached since the first day", example = "96") @Nullable
        BigDecimal actual,

        @Schema(description = "actual / toDate", example = "0.8") @Nullable
        BigDecimal share,

        @Schema(description = "Whether less is better, as with a cost per lead", example = "false")
        boolean atMost,

        @Schema(description = "Why there is no actual", example = "no leads")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String reason) {

    static TargetResponse of(TargetProgress progress) {
        var target = progress.target();
        return new TargetResponse(
                target.unit(),
                target.since(),
                target.target(),
                target.toDate(),
                switch (progress.actual()) {
                    case Figure.Money money -> money.amount().value();
                    case Figure.Number number -> number.value();
                    case Figure.Absent _ -> null;
                },
                progress.share(),
                target.atMost(),
                progress.actual() instanceof Figure.Absent absent ? absent.reason() : null);
    }
}
