package dev.kizuna.kpi.attribution.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.kpi.attribution.application.Answer;
import dev.kizuna.kpi.attribution.application.CreditReport;
import dev.kizuna.kpi.attribution.application.Question;
import dev.kizuna.kpi.attribution.application.ReadingCredits;
import dev.kizuna.kpi.attribution.domain.Model;
import dev.kizuna.kpi.table.CsvTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/attribution")
class AttributionController {

    private final ReadingCredits reading;

    AttributionController(ReadingCredits reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            summary = "What a campaign, a partner or a manager's partners are credited with, models side by side",
            description = "Sales of a period, refunds taken off, each in its own currency. A campaign, a partner or a"
                    + " partner manager must be given; several together give what all of them have in common. As"
                    + " text/csv all lines at once, one for each currency.")
    @Refusals(ErrorCode.INVALID_PARAMETER)
    AttributionResponse attribution(
            @Parameter(description = "Credits of this campaign", example = "spring-2026")
                    @RequestParam(required = false)
                    @Nullable
                    String campaignId,
            @Parameter(description = "Credits of this partner's touches", example = "acme")
                    @RequestParam(required = false)
                    @Nullable
                    String partnerId,
            @Parameter(
                            description = "Credits of the partners for whom this partner manager answered at the end of"
                                    + " the day of the sale",
                            example = "sato")
                    @RequestParam(required = false)
                    @Nullable
                    String managerId,
            @Parameter(
                            description = "first, last, linear, u-shape or time-decay; all side by side when absent",
                            example = "linear")
                    @RequestParam(required = false)
                    @Nullable
                    String model,
            @Parameter(
                            description = "First local day of sales; 90 days up to the last when absent",
                            example = "2026-04-01")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last local day of sales; today when absent", example = "2026-06-30")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = "Lines of one answer, 1 to 500; 500 when absent", example = "100")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @Parameter(description = "nextCursor of the answer before") @RequestParam(required = false) @Nullable
                    String cursor) {
        String after = Page.after(cursor);
        var question = question(campaignId, partnerId, managerId, model, from, to);
        CreditReport report = report(question);
        Page<CreditLine> lines = Page.cut(
                CreditLine.of(report).stream()
                        .filter(line -> line.key().compareTo(after) > 0)
                        .toList(),
                Page.limit(limit == null ? Integer.valueOf(Page.LARGEST) : limit),
                CreditLine::key);
        return AttributionResponse.of(question, report, lines);
    }

    @GetMapping(produces = CsvTable.MEDIA_TYPE)
    @Operation(summary = "The same as a table")
    @Refusals(ErrorCode.INVALID_PARAMETER)
    ResponseEntity<String> table(
            @Parameter(description = "Credits of this campaign", example = "spring-2026")
                    @RequestParam(required = false)
                    @Nullable
                    String campaignId,
            @Parameter(description = "Credits of this partner's touches", example = "acme")
                    @RequestParam(required = false)
                    @Nullable
                    String partnerId,
            @Parameter(
                            description = "Credits of the partners for whom this partner manager answered at the end of"
                                    + " the day of the sale",
                            example = "sato")
                    @RequestParam(required = false)
                    @Nullable
                    String managerId,
            @Parameter(
                            description = "first, last, linear, u-shape or time-decay; all side by side when absent",
                            example = "linear")
                    @RequestParam(required = false)
                    @Nullable
                    String model,
            @Parameter(
                            description = "First local day of sales; 90 days up to the last when absent",
                            example = "2026-04-01")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last local day of sales; today when absent", example = "2026-06-30")
                    @RequestParam(required = false)
                    @Nullable
                    String to) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(CsvTable.MEDIA_TYPE), StandardCharsets.UTF_8))
                .body(CreditLine.table(report(question(campaignId, partnerId, managerId, model, from, to))));
    }

    private CreditReport report(Question question) {
        return switch (reading.read(question)) {
            case Answer.Credited(var report) -> report;
            case Answer.Refused(String parameter, String detail) ->
                throw new ProblemException(ErrorCode.INVALID_PARAMETER, parameter, detail);
        };
    }

    private static Question question(
            @Nullable String campaignId,
            @Nullable String partnerId,
            @Nullable String managerId,
            @Nullable String model,
            @Nullable String from,
            @Nullable String to) {
        return new Question(
                given(campaignId), given(partnerId), given(managerId), model(model), day("from", from), day("to", to));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Model model(@Nullable String text) {
        if (given(text) == null) {
            return null;
        }
        return Stream.of(Model.values())
                .filter(model -> model.code().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.INVALID_PARAMETER,
                        "model",
                        "must be one of "
                                + Stream.of(Model.values()).map(Model::code).collect(Collectors.joining(", "))
                                + ", not " + text));
    }

    private static @Nullable LocalDate day(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    ErrorCode.INVALID_PARAMETER, parameter, "must be a local date such as 2026-01-31, not " + text);
        }
    }
}
