package dev.kizuna.partner.handoff.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.handoff.application.CompletingHandoff;
import dev.kizuna.partner.handoff.application.RequestingHandoff;
import dev.kizuna.partner.handoff.domain.Handoff;
import dev.kizuna.partner.handoff.domain.Handoffs;
import dev.kizuna.partner.handoff.domain.Teams;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hand-offs: requested, completed. */
@RestController
@Tag(name = "Hand-offs")
class HandoffController {

    static final String PATH = "/api/handoffs";

    private final Handoffs handoffs;
    private final Teams teams;
    private final RequestingHandoff requesting;
    private final CompletingHandoff completing;
    private final Requests requests;

    HandoffController(
            Handoffs handoffs,
            Teams teams,
            RequestingHandoff requesting,
            CompletingHandoff completing,
            Requests requests) {
        this.handoffs = handoffs;
        this.teams = teams;
        this.requesting = requesting;
        this.completing = completing;
        this.requests = requests;
    }

    @PostMapping(PATH)
    @Operation(summary = "Ask another team to act")
    @Refusals(ErrorCode.UNKNOWN_TEAM)
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

    @GetMapping("/api/handoff-teams")
    @Operation(summary = "Teams that can be asked")
    TeamView.AllTeams teams() {
        return TeamView.all(teams);
    }

    @GetMapping(PATH)
    @Operation(summary = "List hand-offs, in the order of their ids")
    Page<HandoffView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String status,
            @Parameter(description = "Who was asked") @RequestParam(required = false) @Nullable String toTeam,
            @Parameter(description = "True for those only that are requested and past their date")
                    @RequestParam(defaultValue = "false")
                    boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("partnerId", partnerId)
                .and("toTeam", toTeam)
                .and("status", Requests.filter("status", status, Handoff.Status.class));
        var wanted = requests.overdue(filters, overdue, Handoff.Status.REQUESTED);
        return Requests.page(handoffs, wanted, cursor, limit, Handoff::id, HandoffView::of);
    }

    @GetMapping(PATH + "/{handoffId}")
    @Operation(summary = "Show a hand-off")
    ResponseEntity<HandoffView> show(@PathVariable String handoffId) {
        return Answers.found(handoffs.find(handoffId), handoffId, HandoffView::of);
    }

    @PostMapping(PATH + "/{handoffId}/complete")
    @Operation(summary = "The team did what it was asked for")
    @Refusals({ErrorCode.HANDOFF_COMPLETED, ErrorCode.WRONG_STATE})
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
