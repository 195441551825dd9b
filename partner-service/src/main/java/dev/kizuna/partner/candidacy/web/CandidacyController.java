package dev.kizuna.partner.candidacy.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.candidacy.application.FindingKeyPersons;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who could become key person, and why. */
@RestController
@Tag(name = "Key persons")
class CandidacyController {

    private final FindingKeyPersons finding;
    private final Requests requests;

    CandidacyController(FindingKeyPersons finding, Requests requests) {
        this.finding = finding;
        this.requests = requests;
    }

    @GetMapping("/api/partners/{partnerId}/key-person-candidates")
    @Operation(summary = "Who of the partner could become key person, by what they do, with reasons")
    ShortlistView candidates(
            @PathVariable String partnerId,
            @Parameter(description = "The moment, with offset; now when absent", example = "2026-03-02T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf) {
        return found(finding.among(partnerId, moment(asOf)).map(list -> ShortlistView.of(partnerId, list)), partnerId);
    }

    @GetMapping("/api/key-persons/{keyPersonId}/score")
    @Operation(summary = "What speaks for a person, point by point; it fades with time")
    ScoreView score(
            @PathVariable String keyPersonId,
            @Parameter(description = "The moment, with offset; now when absent", example = "2026-03-02T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf) {
        return found(finding.scoreOf(keyPersonId, moment(asOf)).map(ScoreView::of), keyPersonId);
    }

    private @Nullable Instant moment(@Nullable String asOf) {
        var fields = requests.fields();
        Instant moment = fields.optionalTime("asOf", asOf);
        if (!fields.violations().isEmpty()) {
            throw new ProblemException(
                    ErrorCode.INVALID_PARAMETER,
                    "asOf",
                    fields.violations().getFirst().detail());
        }
        return moment;
    }

    private static <T> T found(Optional<T> found, String id) {
        return found.orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "Nothing has the id \"" + id + "\""));
    }
}
