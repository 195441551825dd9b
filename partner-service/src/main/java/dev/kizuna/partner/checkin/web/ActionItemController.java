package dev.kizuna.partner.checkin.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.checkin.application.AgreeingActionItem;
import dev.kizuna.partner.checkin.application.ClosingActionItem;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItems;
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

/** Action items: agreed, closed. */
@RestController
@RequestMapping(ActionItemController.PATH)
@Tag(name = "Action items")
class ActionItemController {

    static final String PATH = "/api/action-items";

    private final ActionItems actionItems;
    private final AgreeingActionItem agreeing;
    private final ClosingActionItem closing;
    private final Requests requests;

    ActionItemController(
            ActionItems actionItems, AgreeingActionItem agreeing, ClosingActionItem closing, Requests requests) {
        this.actionItems = actionItems;
        this.agreeing = agreeing;
        this.closing = closing;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "Somebody promises to do something by a day")
    @Refusals({ErrorCode.UNKNOWN_CHECK_IN, ErrorCode.CHECK_IN_OF_ANOTHER_PARTNER})
    ResponseEntity<ActionItemView> agree(
            @RequestBody CheckInRequests.Agree request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var fields = requests.fields();
        var start = requests.start(
                fields,
                idempotencyKey,
                "actionItemId",
                request.actionItemId(),
                request.partnerId(),
                request.occurredAt(),
                request);
        var checkInId = fields.optionalId("checkInId", request.checkInId());
        var ownerId = fields.id("ownerId", request.ownerId());
        var dueAt = fields.time("dueAt", request.dueAt());
        fields.check();
        return Answers.created(
                agreeing.agree(start, checkInId, ownerId, dueAt), PATH, ActionItem::id, ActionItemView::of);
    }

    @GetMapping
    @Operation(summary = "List action items, in the order of their ids")
    Page<ActionItemView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String checkInId,
            @RequestParam(required = false) @Nullable String ownerId,
            @RequestParam(required = false) @Nullable String status,
            @Parameter(description = "True for those only that are open and past their date")
                    @RequestParam(defaultValue = "false")
                    boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("partnerId", partnerId)
                .and("checkInId", checkInId)
                .and("ownerId", ownerId)
                .and("status", Requests.filter("status", status, ActionItem.Status.class));
        var wanted = requests.overdue(filters, overdue, ActionItem.Status.OPEN);
        return Requests.page(actionItems, wanted, cursor, limit, ActionItem::id, ActionItemView::of);
    }

    @GetMapping("/{actionItemId}")
    @Operation(summary = "Show an action item")
    ResponseEntity<ActionItemView> show(@PathVariable String actionItemId) {
        return Answers.found(actionItems.find(actionItemId), actionItemId, ActionItemView::of);
    }

    @PostMapping("/{actionItemId}/close")
    @Operation(summary = "It is done, or dropped")
    @Refusals({ErrorCode.ACTION_ITEM_CLOSED, ErrorCode.WRONG_STATE})
    ResponseEntity<ActionItemView> close(
            @PathVariable String actionItemId,
            @RequestBody CheckInRequests.Close request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, actionItemId, ifMatch, request.occurredAt());
        var closedBy = fields.id("closedBy", request.closedBy());
        fields.check();
        return Answers.done(closing.close(target, closedBy, !Boolean.FALSE.equals(request.done())), ActionItemView::of);
    }
}
