package dev.kizuna.partner.mismatch.web;

import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.mismatch.application.DiagnosingMismatch;
import dev.kizuna.partner.mismatch.application.PlanningRemedy;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import dev.kizuna.partner.mismatch.domain.Mismatches;
import io.swagger.v3.oas.annotations.Operation;
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

/** Mismatches: diagnosed, remedied. */
@RestController
@RequestMapping(MismatchController.PATH)
@Tag(name = "Mismatches")
class MismatchController {

    static final String PATH = "/api/mismatches";

    private final Mismatches mismatches;
    private final DiagnosingMismatch diagnosing;
    private final PlanningRemedy planning;
    private final Requests requests;

    MismatchController(
            Mismatches mismatches, DiagnosingMismatch diagnosing, PlanningRemedy planning, Requests requests) {
        this.mismatches = mismatches;
        this.diagnosing = diagnosing;
        this.planning = planning;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "Note, as a hypothesis, that role and environment do not fit")
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
        var evidence = fields.ids("evidence", request.evidence());
        fields.check();
        return Answers.created(
                diagnosing.diagnose(start, keyPersonId, kind, evidence), PATH, Mismatch::id, MismatchView::of);
    }

    @GetMapping
    @Operation(summary = "List mismatches, in the order of their ids")
    Page<MismatchView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String keyPersonId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("partnerId", partnerId)
                .and("keyPersonId", keyPersonId)
                .and("status", Requests.filter("status", status, Mismatch.Status.class));
        return Requests.page(mismatches, filters, cursor, limit, Mismatch::id, MismatchView::of);
    }

    @GetMapping("/{mismatchId}")
    @Operation(summary = "Show a mismatch")
    ResponseEntity<MismatchView> show(@PathVariable String mismatchId) {
        return Answers.found(mismatches.find(mismatchId), mismatchId, MismatchView::of);
    }

    @PostMapping("/{mismatchId}/remedy")
    @Operation(summary = "Plan and date a remedy")
    ResponseEntity<MismatchView> planRemedy(
            @PathVariable String mismatchId,
            @RequestBody MismatchRequests.PlanRemedy request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, mismatchId, ifMatch, request.occurredAt());
        var remedyId = fields.idOr("remedyId", request.remedyId(), requests::newId);
        var kind = fields.text("kind", request.kind());
        var checkOn = fields.optionalDate("checkOn", request.checkOn());
        fields.check();
        return Answers.done(planning.plan(target, remedyId, kind, checkOn), MismatchView::of);
    }
}
