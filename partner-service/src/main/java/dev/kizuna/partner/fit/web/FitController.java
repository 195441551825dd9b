package dev.kizuna.partner.fit.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.fit.application.AssessingFit;
import dev.kizuna.partner.fit.domain.Assessment;
import dev.kizuna.partner.fit.domain.FitCatalogue;
import dev.kizuna.partner.fit.domain.FitCriteria;
import dev.kizuna.partner.fit.domain.Fits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How well partners fit, and by what that is judged. */
@RestController
@Tag(name = "Fit")
class FitController {

    private static final String PATH = "/api/partners/{partnerId}/fit";

    private final Fits fits;
    private final AssessingFit assessing;
    private final FitCatalogue catalogue;
    private final Requests requests;

    FitController(Fits fits, AssessingFit assessing, FitCatalogue catalogue, Requests requests) {
        this.fits = fits;
        this.assessing = assessing;
        this.catalogue = catalogue;
        this.requests = requests;
    }

    @PostMapping(PATH)
    @Operation(summary = "Judge a partner by the newest criteria, with evidence; reach alone never passes")
    @Refusals({
        ErrorCode.MISSING_FIELD,
        ErrorCode.EVIDENCE_MISSING,
        ErrorCode.UNKNOWN_CRITERION,
        ErrorCode.UNKNOWN_RED_FLAG
    })
    ResponseEntity<FitView> assess(
            @PathVariable String partnerId,
            @RequestBody FitRequests.Assess request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, partnerId, ifMatch, request.occurredAt());
        var draft = new Assessment.Draft(
                requests.idOr(fields, "assessmentId", request.assessmentId(), idempotencyKey, request),
                request.readJudgements(fields),
                request.readRedFlags(fields),
                fields.optionalId("assessedBy", request.assessedBy()));
        fields.check();
        return Answers.created(
                Requests.underKey(idempotencyKey, request.assessmentId(), assessing.assess(target, draft)),
                "/api/partners/" + Answers.segment(partnerId),
                _ -> "fit",
                FitView::of);
    }

    @GetMapping(PATH)
    @Operation(summary = "The assessments of a partner; 404 when there is none")
    ResponseEntity<FitView> show(@PathVariable String partnerId) {
        return Answers.found(fits.find(partnerId), partnerId, FitView::of);
    }

    @GetMapping("/api/fit-criteria")
    @Operation(summary = "All versions of the criteria, the newest last")
    List<FitCriteria> criteria() {
        return catalogue.versions();
    }
}
