package dev.kizuna.kpi.scorecard.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kpi.scorecard.application.Answer;
import dev.kizuna.kpi.scorecard.application.Question;
import dev.kizuna.kpi.scorecard.application.ReadingScorecards;
import dev.kizuna.kpi.scorecard.domain.Grain;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/scorecards")
class ScorecardController {

    private static final Scope[] SCOPES = {Scope.PARTNER, Scope.KEY_PERSON, Scope.CAMPAIGN};

    private final ReadingScorecards reading;

    ScorecardController(ReadingScorecards reading) {
        this.reading = reading;
    }

    /**
     * The figures of a scope, one card a period, the empty periods included; an empty list when nothing was ever counted
     * for the scope.
     *
     * @param scope partner, key-person or campaign
     * @param from first local day, as 2026-01-31; by default the first known for a total, else 30 days, 12 weeks, 12
     *     months or 4 quarters up to the end
     * @param to last local day; by default today
     * @param grain day, week (ISO 8601), month, quarter (of the fiscal year) or total
     */
    @GetMapping
    List<ScorecardResponse> scorecards(
            @RequestParam String scope,
            @RequestParam String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "day") String grain) {
        Scope about = choice("scope", scope, SCOPES);
        if (id.isBlank()) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "id", "must not be empty");
        }
        var question =
                new Question(about, id, day("from", from), day("to", to), choice("grain", grain, Grain.values()));
        return switch (reading.read(question)) {
            case Answer.Cards(var cards) ->
                cards.stream()
                        .map(card -> ScorecardResponse.of(label(about), id, card))
                        .toList();
            case Answer.Refused(String parameter, String detail) ->
                throw new ProblemException(ErrorCode.INVALID_PARAMETER, parameter, detail);
        };
    }

    private static <E extends Enum<E>> E choice(String parameter, String text, E[] choices) {
        String plain = text.replaceAll("[-_]", "");
        return Stream.of(choices)
                .filter(choice -> choice.name().replace("_", "").equalsIgnoreCase(plain))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.INVALID_PARAMETER,
                        parameter,
                        "must be one of "
                                + Stream.of(choices)
                                        .map(ScorecardController::label)
                                        .collect(Collectors.joining(", "))
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

    private static String label(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
