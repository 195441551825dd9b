package dev.kizuna.partner.mismatch.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.mismatch.application.ClosingMismatch;
import dev.kizuna.partner.mismatch.application.DiagnosingMismatch;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchCatalogue;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import dev.kizuna.partner.mismatch.domain.MismatchOutcome;
import dev.kizuna.partner.mismatch.domain.Mismatches;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mismatches: diagnosed from evidence, closed when a remedy helped or the hypothesis was wrong. */
@RestController
@RequestMapping(MismatchController.PATH)
@Tag(name = "Mismatches")
class MismatchController {

    static final String PATH = "/api/mismatches";

    private final Mismatches mismatches;
    private final DiagnosingMismatch diagnosing;
    private final ClosingMismatch closing;
    private final MismatchCatalogue catalogue;
    private final Requests requests;

    MismatchController(
            Mismatches mismatches,
            DiagnosingMismatch diagnosing,
            ClosingMismatch closing,
            MismatchCatalogue catalogue,
            Requests requests) {
        this.mismatches = mismatches;
        this.diagnosing = diagnosing;
        this.closing = closing;
        this.catalogue = catalogue;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "Diagnose, as a hypothesis and from evidence, that role and environment do not fit")
    @Refusals({
        ErrorCode.UNKNOWN_PARTNER,
        ErrorCode.UNKNOWN_KEY_PERSON,
        ErrorCode.EVIDENCE_MISSING,
        ErrorCode.TOO_LITTLE_EVIDENCE,
        ErrorCode.UNKNOWN_INDICATOR,
        ErrorCode.INDICATOR_OF_ANOTHER_KIND,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<MismatchView> diagnose(
            @RequestBody MismatchRequests.Diagnose request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var fields = requests.fields();
        var start = requests.start(
                fields,
                idempotencyKey,
                "mismatchId",
                request.mismatchId(),
                request.partnerId(),
                request.occurredAt(),
                request);
        var keyPersonId = fields.id("keyPersonId", request.keyPersonId());
        var kind = fields.symbol("kind", request.kind(), MismatchKind.class);
        var observations = MismatchRequests.observations(fields, request.evidence());
        fields.check();
        Outcome<Mismatch> outcome = diagnosing.diagnose(start, keyPersonId, kind, observations);
        return Answers.created(outcome, PATH, Mismatch::id, this::view);
    }

    @GetMapping
    @Operation(summary = "List mismatches, in the order of their ids")
    Page<MismatchView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String keyPersonId,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status,
            @Parameter(
                            description = "Only those of which a remedy is to be checked by this local day",
                            example = "2026-03-20")
                    @RequestParam(required = false)
                    @Nullable
                    String checkBy,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("partnerId", partnerId)
                .and("keyPersonId", keyPersonId)
                .and("kind", Requests.filter("kind", kind, MismatchKind.class))
                .and("status", Requests.filter("status", status, Mismatch.Status.class))
                .atMost("checkOn", Requests.day("checkBy", checkBy));
        return Requests.page(mismatches, filters, cursor, limit, Mismatch::id, this::view);
    }

    @GetMapping("/{mismatchId}")
    @Operation(summary = "Show a mismatch")
    ResponseEntity<MismatchView> show(@PathVariable String mismatchId) {
        return Answers.found(mismatches.find(mismatchId), mismatchId, this::view);
    }

    @PostMapping("/{mismatchId}/close")
    @Operation(summary = "It is resolved by a remedy that helped, or the hypothesis was wrong")
    @Refusals({
        ErrorCode.MISMATCH_CLOSED,
        ErrorCode.NO_REMEDY_HELPED,
        ErrorCode.HYPOTHESIS_CONFIRMED,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<MismatchView> close(
            @PathVariable String mismatchId,
            @RequestBody MismatchRequests.Close request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, mismatchId, ifMatch, request.occurredAt());
        var outcome = fields.symbol("outcome", request.outcome(), MismatchOutcome.class);
        fields.check();
        return Answers.done(closing.close(target, outcome), this::view);
    }

    private MismatchView view(Mismatch mismatch) {
        return MismatchView.of(mismatch, catalogue);
    }
}
