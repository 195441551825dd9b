package dev.kizuna.kpi.scorecard.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.scorecard.application.Ranking.Row;
import dev.kizuna.kpi.scorecard.domain.Figure;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A scope in its place among others")
record RankedResponse(
        @Schema(description = "Its place, from 1", example = "1")
        int rank,

        @Schema(description = "Whose figures these are", example = "acme")
        String id,

        @Schema(
                description = "What it is ordered by: a number, or money as amount and currency; null comes last",
                example = "12")
        @Nullable
        Object value,

        @Schema(description = "Why there is no value", example = "no leads")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String reason,

        @Schema(description = "All its figures over these days")
        ScorecardResponse card) {

    static RankedResponse of(String scope, Row row) {
        return new RankedResponse(
                row.rank(),
                row.id(),
                switch (row.value()) {
                    case Figure.Money money -> MoneyResponse.of(money.amount());
                    case Figure.Number number -> number.value();
                    case Figure.Absent _ -> null;
                },
                row.value() instanceof Figure.Absent absent ? absent.reason() : null,
                ScorecardResponse.of(scope, row.id(), row.card(), null));
    }
}
