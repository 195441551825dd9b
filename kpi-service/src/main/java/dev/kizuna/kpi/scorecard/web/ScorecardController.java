package dev.kizuna.kpi.scorecard.web;

import static dev.kizuna.kit.instance.Readiness.whenReady;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kpi.scorecard.application.Answer;
import dev.kizuna.kpi.scorecard.application.Question;
import dev.kizuna.kpi.scorecard.application.ReadingRules;
import dev.kizuna.kpi.scorecard.application.ReadingScorecards;
import dev.kizuna.kpi.scorecard.domain.Figures;
import dev.kizuna.kpi.table.CsvTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/scorecards")
@Tag(name = "Scorecards")
class ScorecardController {

    private final ReadingScorecards reading;
    private final String currency;

    ScorecardController(ReadingScorecards reading, ReadingRules rules) {
        this.reading = reading;
        this.currency = rules.reportingCurrency().getCurrencyCode();
    }

    @GetMapping
    @Operation(
            summary = "The figures of a scope, one card a period",
            description = "Empty periods are included; the list is empty when nothing was ever counted for the scope."
                    + " At most 1,830 cards. As CSV with Accept: text/csv. While stores are being restored it answers"
                    + " 503 with Retry-After.")
    @Refusals({ErrorCode.INVALID_PARAMETER, ErrorCode.UNAVAILABLE})
    List<ScorecardResponse> scorecards(@ParameterObject ScorecardParameters parameters) {
        Question question = parameters.question();
        return switch (whenReady(() -> reading.read(question))) {
            case Answer.Cards(var cards) -> {
                Instant readAsOf = readAsOf(question);
                String scope = Parameters.label(question.scope());
                yield cards.stream()
                        .map(card -> ScorecardResponse.of(scope, question.id(), card, readAsOf))
                        .toList();
            }
            case Answer.Refused(String parameter, String detail) -> throw Parameters.refused(parameter, detail);
        };
    }

    @GetMapping(produces = CsvTable.MEDIA_TYPE)
    @Operation(summary = "The figures of a scope, one card a period")
    @Refusals({ErrorCode.INVALID_PARAMETER, ErrorCode.UNAVAILABLE})
    ResponseEntity<String> csv(@ParameterObject ScorecardParameters parameters) {
        return table(ScorecardCsv.of(scorecards(parameters), Figures.names(), currency));
    }

    static ResponseEntity<String> table(String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(CsvTable.MEDIA_TYPE), StandardCharsets.UTF_8))
                .body(text);
    }

    private @Nullable Instant readAsOf(Question question) {
        return question.asOf() == null ? null : reading.turnBefore(question.asOf());
    }
}
