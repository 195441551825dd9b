package dev.kizuna.partner.marketentry.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.marketentry.application.PassingGate;
import dev.kizuna.partner.marketentry.application.ReachingOut;
import dev.kizuna.partner.marketentry.application.ResearchingMarket;
import dev.kizuna.partner.marketentry.application.TryingOut;
import dev.kizuna.partner.marketentry.domain.Finding;
import dev.kizuna.partner.marketentry.domain.Gate;
import dev.kizuna.partner.marketentry.domain.Outreach;
import dev.kizuna.partner.marketentry.domain.OutreachResult;
import dev.kizuna.partner.marketentry.domain.Pilot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done within a market entry plan: research, outreaches, pilots, and the gates between them. */
@RestController
@RequestMapping(MarketEntryPlanController.PATH + "/{planId}")
@Tag(name = "Market entry")
class MarketEntryStepController {

    private static final int MOST = 1_000_000_000;

    private final ResearchingMarket researching;
    private final ReachingOut reachingOut;
    private final TryingOut tryingOut;
    private final PassingGate passing;
    private final MarketEntryAnswers answers;
    private final Requests requests;

    MarketEntryStepController(
            ResearchingMarket researching,
            ReachingOut reachingOut,
            TryingOut tryingOut,
            PassingGate passing,
            MarketEntryAnswers answers,
            Requests requests) {
        this.researching = researching;
        this.reachingOut = reachingOut;
        this.tryingOut = tryingOut;
        this.passing = passing;
        this.answers = answers;
        this.requests = requests;
    }

    @PostMapping("/findings")
    @Operation(summary = "Note what research found out, and from where")
    @Refusals({
        ErrorCode.UNKNOWN_QUESTION,
        ErrorCode.EVIDENCE_MISSING,
        ErrorCode.MARKET_ENTRY_CONCLUDED,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<MarketEntryPlanView> note(
            @PathVariable String planId,
            @RequestBody MarketEntryRequests.NoteFinding request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, planId, ifMatch, request.occurredAt());
        var finding = new Finding(
                requests.idOr(fields, "findingId", request.findingId(), idempotencyKey, request),
                fields.id("question", request.question()),
                fields.text("answer", request.answer()),
                Objects.requireNonNullElse(fields.optionalText("source", request.source()), ""));
        fields.check();
        return answers.created(
                Requests.underKey(idempotencyKey, request.findingId(), researching.note(target, finding)));
    }

    @PostMapping("/outreaches")
    @Operation(summary = "Plan whom to approach, and in which place")
    @Refusals({
        ErrorCode.GATE_NOT_PASSED,
        ErrorCode.PRIORITY_TAKEN,
        ErrorCode.TOO_MANY_OUTREACHES,
        ErrorCode.MARKET_ENTRY_CONCLUDED,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<MarketEntryPlanView> planOutreach(
            @PathVariable String planId,
            @RequestBody MarketEntryRequests.PlanOutreach request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, planId, ifMatch, request.occurredAt());
        var draft = new Outreach.Draft(
                requests.idOr(fields, "outreachId", request.outreachId(), idempotencyKey, request),
                fields.id("prospectId", request.prospectId()),
                fields.whole("priority", request.priority(), 1, MOST),
                fields.text("why", request.why()));
        fields.check();
        return answers.created(
                Requests.underKey(idempotencyKey, request.outreachId(), reachingOut.plan(target, draft)));
    }

    @PostMapping("/outreaches/{outreachId}/result")
    @Operation(summary = "An outreach was tried, or is dropped")
    @Refusals({ErrorCode.OUTREACH_SETTLED, ErrorCode.MARKET_ENTRY_CONCLUDED, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<MarketEntryPlanView> settleOutreach(
            @PathVariable String planId,
            @Parameter(description = "Id of the outreach", example = "o-1") @PathVariable String outreachId,
            @RequestBody MarketEntryRequests.SettleOutreach request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, planId, ifMatch, request.occurredAt());
        var result = fields.symbol("result", request.result(), OutreachResult.class);
        fields.check();
        return answers.done(reachingOut.settle(target, outreachId, result));
    }

    @PostMapping("/pilots")
    @Operation(summary = "Begin to try the product out, with what shows that it succeeded")
    @Refusals({
        ErrorCode.GATE_NOT_PASSED,
        ErrorCode.GATE_ALREADY_PASSED,
        ErrorCode.OUTREACH_NOT_INTERESTED,
        ErrorCode.TOO_MANY_PILOTS,
        ErrorCode.MARKET_ENTRY_CONCLUDED,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<MarketEntryPlanView> beginPilot(
            @PathVariable String planId,
            @RequestBody MarketEntryRequests.BeginPilot request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, planId, ifMatch, request.occurredAt());
        var draft = new Pilot.Draft(
                requests.idOr(fields, "pilotId", request.pilotId(), idempotencyKey, request),
                fields.id("outreachId", request.outreachId()),
                fields.code("metric", request.metric()),
                fields.whole("target", request.target(), 1, MOST));
        fields.check();
        return answers.created(Requests.underKey(idempotencyKey, request.pilotId(), tryingOut.begin(target, draft)));
    }

    @PostMapping("/pilots/{pilotId}/result")
    @Operation(summary = "A pilot has its result")
    @Refusals({ErrorCode.PILOT_ENDED, ErrorCode.MARKET_ENTRY_CONCLUDED, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<MarketEntryPlanView> endPilot(
            @PathVariable String planId,
            @Parameter(description = "Id of the pilot", example = "pilot-1") @PathVariable String pilotId,
            @RequestBody MarketEntryRequests.EndPilot request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, planId, ifMatch, request.occurredAt());
        var actual = fields.whole("actual", request.actual(), 0, MOST);
        fields.check();
        return answers.done(tryingOut.end(target, pilotId, actual));
    }

    @PostMapping("/gates/{gate}")
    @Operation(summary = "Pass a gate; refused with what is missing")
    @Refusals({
        ErrorCode.MISSING_FIELD,
        ErrorCode.GATE_NOT_PASSED,
        ErrorCode.GATE_ALREADY_PASSED,
        ErrorCode.RESEARCH_INCOMPLETE,
        ErrorCode.TOO_FEW_OUTREACHES,
        ErrorCode.OUTREACH_OPEN,
        ErrorCode.NOBODY_INTERESTED,
        ErrorCode.PILOT_MISSING,
        ErrorCode.PILOT_RUNNING,
        ErrorCode.MARKET_ENTRY_CONCLUDED,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<MarketEntryPlanView> pass(
            @PathVariable String planId,
            @Parameter(description = "research, outreach or pilots", example = "research") @PathVariable String gate,
            @RequestBody MarketEntryRequests.PassGate request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, planId, ifMatch, request.occurredAt());
        var known = fields.symbol("gate", gate, Gate.class);
        fields.check();
        return answers.done(passing.pass(target, known));
    }
}
