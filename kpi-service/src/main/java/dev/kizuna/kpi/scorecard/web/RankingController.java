package dev.kizuna.kpi.scorecard.web;

import static dev.kizuna.kit.instance.Readiness.whenReady;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.kpi.scorecard.application.Ranking;
import dev.kizuna.kpi.scorecard.application.Ranking.Row;
import dev.kizuna.kpi.scorecard.application.RankingQuestion;
import dev.kizuna.kpi.scorecard.application.RankingScorecards;
import dev.kizuna.kpi.scorecard.application.ReadingRules;
import dev.kizuna.kpi.scorecard.domain.Figures;
import dev.kizuna.kpi.table.CsvTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/scorecards/ranking")
@Tag(name = "Scorecards")
class RankingController {

    /** A table has no place for the cursor of the next page. */
    private static final String NEXT_CURSOR = "Kizuna-Next-Cursor";

    private final RankingScorecards ranking;
    private final String currency;

    RankingController(RankingScorecards ranking, ReadingRules rules) {
        this.ranking = ranking;
        this.currency = rules.reportingCurrency().getCurrencyCode();
    }

    @GetMapping
    @Operation(
            summary = "Scopes of a kind in the order of a counter or figure",
            description = "Over the days asked for. Scopes on whose cards nothing was counted then are left out; those"
                    + " without a value come last. As CSV with Accept: text/csv, a page at a time. While stores are"
                    + " being restored it answers 503 with Retry-After.")
    @Refusals({ErrorCode.INVALID_PARAMETER, ErrorCode.UNAVAILABLE})
    Page<RankedResponse> ranking(@ParameterObject RankingParameters parameters) {
        RankingQuestion question = parameters.question();
        String scope = Parameters.label(question.scope());
        return page(question).map(row -> RankedResponse.of(scope, row));
    }

    @GetMapping(produces = CsvTable.MEDIA_TYPE)
    @Operation(summary = "Scopes of a kind in the order of a counter or figure")
    @Refusals({ErrorCode.INVALID_PARAMETER, ErrorCode.UNAVAILABLE})
    ResponseEntity<String> csv(@ParameterObject RankingParameters parameters) {
        Page<RankedResponse> page = ranking(parameters);
        ResponseEntity<String> table = ScorecardController.table(ScorecardCsv.of(
                List.of("rank"),
                page.items().stream().map(RankedResponse::card).toList(),
                page.items().stream().map(row -> List.of(row.rank())).toList(),
                Figures.names(),
                currency));
        return page.nextCursor() == null
                ? table
                : ResponseEntity.status(table.getStatusCode())
                        .headers(table.getHeaders())
                        .header(NEXT_CURSOR, page.nextCursor())
                        .body(table.getBody());
    }

    private Page<Row> page(RankingQuestion question) {
        return switch (whenReady(() -> ranking.rank(question))) {
            case Ranking.Ranked(var rows) ->
                Page.cut(rows, question.limit(), row -> RankingParameters.positionOf(row.place()));
            case Ranking.Refused(String parameter, String detail) -> throw Parameters.refused(parameter, detail);
        };
    }
}
