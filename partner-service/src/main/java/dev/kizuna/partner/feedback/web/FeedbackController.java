package dev.kizuna.partner.feedback.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.feedback.application.ClosingFeedback;
import dev.kizuna.partner.feedback.application.SharingActionPlan;
import dev.kizuna.partner.feedback.application.SubmittingFeedback;
import dev.kizuna.partner.feedback.application.VerifyingOutcome;
import dev.kizuna.partner.feedback.domain.Feedback;
import dev.kizuna.partner.feedback.domain.Feedbacks;
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

/** Feedback: submitted, planned, verified, closed. */
@RestController
@RequestMapping(FeedbackController.PATH)
@Tag(name = "Feedback")
class FeedbackController {

    static final String PATH = "/api/feedback";

    private static final String IF_MATCH = "If-Match";

    private final Feedbacks feedbacks;
    private final SubmittingFeedback submitting;
    private final SharingActionPlan sharing;
    private final VerifyingOutcome verifying;
    private final ClosingFeedback closing;
    private final Requests requests;

    FeedbackController(
            Feedbacks feedbacks,
            SubmittingFeedback submitting,
            SharingActionPlan sharing,
            VerifyingOutcome verifying,
            ClosingFeedback closing,
            Requests requests) {
        this.feedbacks = feedbacks;
        this.submitting = submitting;
        this.sharing = sharing;
        this.verifying = verifying;
        this.closing = closing;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "A partner gave feedback")
    ResponseEntity<FeedbackView> submit(
            @RequestBody FeedbackRequests.Submit request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var fields = requests.fields();
        var start = requests.start(
                fields,
                idempotencyKey,
                "feedbackId",
                request.feedbackId(),
                request.partnerId(),
                request.occurredAt(),
                request);
        var keyPersonId = fields.optionalId("keyPersonId", request.keyPersonId());
        var category = fields.code("category", request.category());
        fields.check();
        return Answers.created(submitting.submit(start, keyPersonId, category), PATH, Feedback::id, FeedbackView::of);
    }

    @GetMapping
    @Operation(summary = "List feedback, in the order of the ids")
    Page<FeedbackView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("partnerId", partnerId)
                .and("status", Requests.filter("status", status, Feedback.Status.class));
        return Requests.page(feedbacks, filters, cursor, limit, Feedback::id, FeedbackView::of);
    }

    @GetMapping("/{feedbackId}")
    @Operation(summary = "Show a feedback")
    ResponseEntity<FeedbackView> show(@PathVariable String feedbackId) {
        return Answers.found(feedbacks.find(feedbackId), feedbackId, FeedbackView::of);
    }

    @PostMapping("/{feedbackId}/action-plan")
    @Operation(summary = "Tell the partner what will be done")
    @Refusals({ErrorCode.PLAN_SHARED_ALREADY, ErrorCode.FEEDBACK_CLOSED})
    ResponseEntity<FeedbackView> sharePlan(
            @PathVariable String feedbackId,
            @RequestBody FeedbackRequests.SharePlan request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, feedbackId, ifMatch, request.occurredAt());
        var planId = fields.idOr("planId", request.planId(), requests::newId);
        var sharedBy = fields.id("sharedBy", request.sharedBy());
        fields.check();
        return Answers.done(sharing.share(target, planId, sharedBy), FeedbackView::of);
    }

    @PostMapping("/{feedbackId}/outcome")
    @Operation(summary = "Verify what became of it, at a check-in that was held since the plan was shared")
    @Refusals({
        ErrorCode.PLAN_NOT_SHARED,
        ErrorCode.FEEDBACK_CLOSED,
        ErrorCode.UNKNOWN_CHECK_IN,
        ErrorCode.CHECK_IN_OF_ANOTHER_PARTNER,
        ErrorCode.CHECK_IN_NOT_HELD,
        ErrorCode.CHECK_IN_BEFORE_PLAN
    })
    ResponseEntity<FeedbackView> verify(
            @PathVariable String feedbackId,
            @RequestBody FeedbackRequests.Verify request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, feedbackId, ifMatch, request.occurredAt());
        var checkInId = fields.id("checkInId", request.checkInId());
        var outcome = fields.symbol("outcome", request.outcome(), FeedbackRequests.Found.class);
        fields.check();
        return Answers.done(verifying.verify(target, checkInId, outcome.code()), FeedbackView::of);
    }

    @PostMapping("/{feedbackId}/close")
    @Operation(summary = "It is done with; only what a check-in verified as resolved can be closed")
    @Refusals({ErrorCode.FEEDBACK_NOT_VERIFIED, ErrorCode.FEEDBACK_CLOSED})
    ResponseEntity<FeedbackView> close(
            @PathVariable String feedbackId,
            @RequestBody FeedbackRequests.Close request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, feedbackId, ifMatch, request.occurredAt());
        var closedBy = fields.id("closedBy", request.closedBy());
        fields.check();
        return Answers.done(closing.close(target, closedBy), FeedbackView::of);
    }
}
