package dev.kizuna.partner.handoff.web;

import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.handoff.application.CompletingHandoff;
import dev.kizuna.partner.handoff.application.RequestingHandoff;
import dev.kizuna.partner.handoff.domain.Handoff;
import dev.kizuna.partner.handoff.domain.Handoffs;
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

/** Hand-offs: requested, completed. */
@RestController
@RequestMapping(HandoffController.PATH)
@Tag(name = "Hand-offs")
class HandoffController {

    static final String PATH = "/api/handoffs";

    private final Handoffs handoffs;
    private final RequestingHandoff requesting;
    private final CompletingHandoff completing;
    private final Requests requests;

    HandoffController(
            Handoffs handoffs, RequestingHandoff requesting, CompletingHandoff completing, Requests requests) {
        this.handoffs = handoffs;
        this.requesting = requesting;
        this.completing = completing;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "Ask another team to act")
    ResponseEntity<HandoffView> request(
            @RequestBody HandoffRequests.Ask request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var fields = requests.fields();
        var start = requests.start(
                fields,
                idempotencyKey,
                "handoffId",
                request.handoffId(),
                request.partnerId(),
                request.occurredAt(),
                request);
        var toTeam = fields.text("toTeam", request.toTeam());
        var requestedBy = fields.optionalId("requestedBy", request.requestedBy());
        var dueAt = fields.time("dueAt", request.dueAt());
        fields.check();
        return Answers.created(
                requesting.request(start, toTeam, requestedBy, dueAt), PATH, Handoff::id, HandoffView::of);
    }

    @GetMapping
    @Operation(summary = "List hand-offs, in the order of their ids")
    Page<HandoffView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("partnerId", partnerId)
                .and("status", Requests.filter("status", status, Handoff.Status.class));
        return Requests.page(handoffs, filters, cursor, limit, Handoff::id, HandoffView::of);
    }

    @GetMapping("/{handoffId}")
    @Operation(summary = "Show a hand-off")
    ResponseEntity<HandoffView> show(@PathVariable String handoffId) {
        return Answers.found(handoffs.find(handoffId), handoffId, HandoffView::of);
    }

    @PostMapping("/{handoffId}/complete")
    @Operation(summary = "The team did what it was asked for")
    ResponseEntity<HandoffView> complete(
            @PathVariable String handoffId,
            @RequestBody(required = false) HandoffRequests.@Nullable Complete request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var given = request == null ? HandoffRequests.Complete.PLAIN : request;
        var fields = requests.fields();
        var target = requests.target(fields, handoffId, ifMatch, given.occurredAt());
        var completedBy = fields.optionalId("completedBy", given.completedBy());
        fields.check();
        return Answers.done(completing.complete(target, completedBy), HandoffView::of);
    }
}
