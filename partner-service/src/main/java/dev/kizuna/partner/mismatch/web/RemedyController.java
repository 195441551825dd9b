package dev.kizuna.partner.mismatch.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.mismatch.application.CarryingOutRemedy;
import dev.kizuna.partner.mismatch.application.CheckingRemedy;
import dev.kizuna.partner.mismatch.application.PlanningRemedy;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchCatalogue;
import dev.kizuna.partner.mismatch.domain.Remedy;
import dev.kizuna.partner.mismatch.domain.RemedyOutcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Remedies of a mismatch: planned, carried out, checked. */
@RestController
@RequestMapping(MismatchController.PATH + "/{mismatchId}/remedies")
@Tag(name = "Mismatches")
class RemedyController {

    private static final String REMEDY_ID = "remedyId";

    private final PlanningRemedy planning;
    private final CarryingOutRemedy carryingOut;
    private final CheckingRemedy checking;
    private final MismatchCatalogue catalogue;
    private final Requests requests;

    RemedyController(
            PlanningRemedy planning,
            CarryingOutRemedy carryingOut,
            CheckingRemedy checking,
            MismatchCatalogue catalogue,
            Requests requests) {
        this.planning = planning;
        this.carryingOut = carryingOut;
        this.checking = checking;
        this.catalogue = catalogue;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "Plan a remedy, with who sees to it, by when, and when it is checked")
    @Refusals({ErrorCode.UNKNOWN_REMEDY, ErrorCode.OUT_OF_ORDER, ErrorCode.MISMATCH_CLOSED})
    ResponseEntity<MismatchView> plan(
            @PathVariable String mismatchId,
            @RequestBody MismatchRequests.PlanRemedy request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, mismatchId, ifMatch, request.occurredAt());
        var draft = new Remedy.Draft(
                requests.idOr(fields, REMEDY_ID, request.remedyId(), idempotencyKey, request),
                fields.id("kind", request.kind()),
                fields.id("ownerId", request.ownerId()),
                fields.date("dueOn", request.dueOn()),
                fields.date("checkOn", request.checkOn()));
        fields.check();
        return Answers.created(
                Requests.underKey(idempotencyKey, request.remedyId(), planning.plan(target, draft)),
                MismatchController.PATH,
                Mismatch::id,
                this::view);
    }

    @PostMapping("/{remedyId}/carry-out")
    @Operation(summary = "The remedy was carried out")
    @Refusals({ErrorCode.REMEDY_ALREADY_CARRIED_OUT, ErrorCode.MISMATCH_CLOSED, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<MismatchView> carryOut(
            @PathVariable String mismatchId,
            @PathVariable String remedyId,
            @RequestBody MismatchRequests.CarryOutRemedy request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, mismatchId, ifMatch, request.occurredAt());
        var carriedOutBy = fields.optionalId("carriedOutBy", request.carriedOutBy());
        fields.check();
        return Answers.done(carryingOut.carryOut(target, remedyId, carriedOutBy), this::view);
    }

    @PostMapping("/{remedyId}/check")
    @Operation(summary = "Somebody looked whether the remedy helped, on its day or later")
    @Refusals({
        ErrorCode.REMEDY_NOT_CARRIED_OUT,
        ErrorCode.REMEDY_ALREADY_CHECKED,
        ErrorCode.CHECK_TOO_EARLY,
        ErrorCode.MISMATCH_CLOSED,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<MismatchView> check(
            @PathVariable String mismatchId,
            @PathVariable String remedyId,
            @RequestBody MismatchRequests.CheckRemedy request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, mismatchId, ifMatch, request.occurredAt());
        var outcome = fields.symbol("outcome", request.outcome(), RemedyOutcome.class);
        var checkedBy = fields.optionalId("checkedBy", request.checkedBy());
        fields.check();
        return Answers.done(checking.check(target, remedyId, outcome, checkedBy), this::view);
    }

    private MismatchView view(Mismatch mismatch) {
        return MismatchView.of(mismatch, catalogue);
    }
}
