package dev.kizuna.kpi.attribution.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kpi.attribution.application.Answer;
import dev.kizuna.kpi.attribution.application.Question;
import dev.kizuna.kpi.attribution.application.ReadingCredits;
import dev.kizuna.kpi.attribution.domain.Model;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            summary = "What a campaign or partner is credited with, models side by side",
            description = "Sales of a period, refunds taken off, each in its own currency. A campaign or a partner must"
                    + " be given; both together give the partner's part of the campaign.")
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
        var question =
                new Question(given(campaignId), given(partnerId), model(model), day("from", from), day("to", to));
        return switch (reading.read(question)) {
            case Answer.Credited(var report) -> AttributionResponse.of(question, report);
            case Answer.Refused(String parameter, String detail) ->
                throw new ProblemException(ErrorCode.INVALID_PARAMETER, parameter, detail);
        };
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
