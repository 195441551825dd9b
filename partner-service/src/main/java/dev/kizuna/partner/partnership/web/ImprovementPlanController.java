package dev.kizuna.partner.partnership.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.partnership.application.ImprovingTogether;
import dev.kizuna.partner.partnership.domain.ImprovementOutcome;
import dev.kizuna.partner.partnership.domain.ImprovementPlan;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.Partners;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joint improvement plans of a partnership: begun, reviewed, ended. */
@RestController
@RequestMapping(PartnerController.PATH + "/{partnerId}/improvement-plans")
@Tag(name = "Improvement plans")
class ImprovementPlanController {

    private static final String PLAN_ID = "planId";

    private final Partners partners;
    private final ImprovingTogether improving;
    private final Requests requests;

    ImprovementPlanController(Partners partners, ImprovingTogether improving, Requests requests) {
        this.partners = partners;
        this.improving = improving;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "Agree with the partner on what has to become better")
    @Refusals({ErrorCode.WRONG_STATE, ErrorCode.IMPROVEMENT_RUNNING, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<ImprovementPlanView> begin(
            @PathVariable String partnerId,
            @RequestBody ImprovementPlanRequests.Begin request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, partnerId, ifMatch, request.occurredAt());
        var draft = new ImprovementPlan.Draft(
                requests.idOr(fields, PLAN_ID, request.planId(), idempotencyKey, request),
                fields.id("ownerId", request.ownerId()),
                fields.id("agreedWith", request.agreedWith()),
                fields.texts("goals", request.goals()),
                fields.time("reviewDueAt", request.reviewDueAt()));
        if (draft.goals().isEmpty()) {
            fields.refuse(ErrorCode.MISSING_FIELD, "goals", "one goal at least must be given");
        }
        fields.check();
        Outcome<Partner> outcome = Requests.underKey(idempotencyKey, request.planId(), improving.begin(target, draft));
        return Answers.created(
                outcome,
                PartnerController.PATH + "/" + Answers.segment(partnerId) + "/improvement-plans",
                _ -> draft.planId(),
                partner -> ImprovementPlanView.of(partner, draft.planId()));
    }

    @GetMapping
    @Operation(summary = "All improvement plans of a partner, in the order in which they were begun")
    ResponseEntity<List<ImprovementPlanView>> list(@PathVariable String partnerId) {
        return Answers.found(partners.find(partnerId), partnerId, ImprovementPlanView::allOf);
    }

    @GetMapping("/{planId}")
    @Operation(summary = "Show an improvement plan")
    ResponseEntity<ImprovementPlanView> show(@PathVariable String partnerId, @PathVariable String planId) {
        var found = partners.find(partnerId)
                .filter(partner -> partner.value().improvements().find(planId).isPresent());
        return Answers.found(found, planId, partner -> ImprovementPlanView.of(partner, planId));
    }

    @PostMapping("/{planId}/reviews")
    @Operation(summary = "Both sides looked at the plan")
    @Refusals(ErrorCode.OUT_OF_ORDER)
    ResponseEntity<ImprovementPlanView> review(
            @PathVariable String partnerId,
            @PathVariable String planId,
            @RequestBody ImprovementPlanRequests.Review request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, partnerId, ifMatch, request.occurredAt());
        var reviewedBy = fields.id("reviewedBy", request.reviewedBy());
        var onTrack = fields.truth("onTrack", request.onTrack());
        var note = fields.optionalText("note", request.note());
        fields.check();
        return Answers.done(
                improving.review(target, planId, reviewedBy, onTrack, note),
                partner -> ImprovementPlanView.of(partner, planId));
    }

    @PostMapping("/{planId}/outcome")
    @Operation(summary = "The plan ended")
    @Refusals({ErrorCode.IMPROVEMENT_NOT_REVIEWED, ErrorCode.LESSON_MISSING, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<ImprovementPlanView> end(
            @PathVariable String partnerId,
            @PathVariable String planId,
            @RequestBody ImprovementPlanRequests.End request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, partnerId, ifMatch, request.occurredAt());
        var outcome = fields.symbol("outcome", request.outcome(), ImprovementOutcome.class);
        var lessons = fields.texts("lessons", request.lessons());
        fields.check();
        return Answers.done(
                improving.end(target, planId, outcome, lessons), partner -> ImprovementPlanView.of(partner, planId));
    }
}
