package dev.kizuna.kpi.generation.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kpi.generation.application.ForgettingGenerations;
import dev.kizuna.kpi.generation.application.SwitchingGenerations;
import dev.kizuna.kpi.generation.application.SwitchingGenerations.Outcome;
import dev.kizuna.kpi.generation.domain.Comparing;
import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Generations;
import dev.kizuna.kpi.generation.domain.Progress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/generations")
class GenerationsController {

    private final Generation own;
    private final Generations generations;
    private final Progress progress;
    private final Comparing comparing;
    private final SwitchingGenerations switching;
    private final ForgettingGenerations forgetting;

    GenerationsController(
            Generation own,
            Generations generations,
            Progress progress,
            Comparing comparing,
            SwitchingGenerations switching,
            ForgettingGenerations forgetting) {
        this.own = own;
        this.generations = generations;
        this.progress = progress;
        this.comparing = comparing;
        this.switching = switching;
        this.forgetting = forgetting;
    }

    @GetMapping
    @Operation(
            summary = "Which generation of the figures counts, and how far the one asked has come",
            description = "Figures can be made anew from the topics as another generation, beside the one that counts."
                    + " Each instance answers for its own.")
    GenerationsResponse generations() {
        return GenerationsResponse.of(own, generations, progress.behind());
    }

    @GetMapping("/comparison")
    @Operation(
            summary = "What this generation tells otherwise than the one that counts",
            description =
                    "Reads all cards, credits, milestones and gaps of both, so it may take minutes. What differs is"
                            + " looked at again before it is said.")
    ComparisonResponse comparison() {
        return ComparisonResponse.of(comparing.compare());
    }

    @PostMapping("/switch")
    @Operation(
            summary = "Lets this generation count from now on",
            description =
                    "Everybody is told what differs, and from then on what this generation counts. Refused while it"
                            + " is behind, and when it tells something else, unless that is wanted.")
    @Refusals(ErrorCode.WRONG_STATE)
    GenerationsResponse switchOver(
            @Parameter(description = "Whether differences, which somebody has looked at, are wanted", example = "false")
                    @RequestParam(defaultValue = "false")
                    boolean whateverDiffers) {
        return switch (switching.switchOver(whateverDiffers)) {
            case Outcome.Counts() -> generations();
            case Outcome.Replaced(Generation by) -> throw wrongState(own + " was replaced by " + by);
            case Outcome.Behind() -> throw wrongState(own + " has not read all of the history yet");
            case Outcome.Differs(var comparison) ->
                throw wrongState(comparison.differences().size()
                        + " differences or more, such as of "
                        + comparison.differences().getFirst().subject()
                        + "; see /api/generations/comparison");
        };
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Removes what is left of a generation that was replaced or given up",
            description = "Its topics, groups and documents. Its instances must have ended; their state directories are"
                    + " left to whoever runs them.")
    @Refusals(ErrorCode.WRONG_STATE)
    void forget(@Parameter(description = "Number of the generation", example = "1") @PathVariable int number) {
        if (number < 1) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "number", "must be 1 or more, not " + number);
        }
        var generation = new Generation(number);
        switch (forgetting.forget(generation)) {
            case FORGOTTEN -> {}
            case COUNTS -> throw wrongState(generation + " is the one that counts");
            case AT_WORK -> throw wrongState("Instances of " + generation + " are running; end them first");
        }
    }

    private static ProblemException wrongState(String detail) {
        return new ProblemException(ErrorCode.WRONG_STATE, detail);
    }
}
