package dev.kizuna.partner.marketentry.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.marketentry.application.ConcludingMarketEntry;
import dev.kizuna.partner.marketentry.application.PlanningMarketEntry;
import dev.kizuna.partner.marketentry.domain.MarketEntryCatalogue;
import dev.kizuna.partner.marketentry.domain.MarketEntryOutcome;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlan;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlans;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans for entering a market within 90 days: begun, looked at, concluded. */
@RestController
@Tag(name = "Market entry")
class MarketEntryPlanController {

    static final String PATH = "/api/market-entry-plans";

    private final MarketEntryPlans plans;
    private final PlanningMarketEntry planning;
    private final ConcludingMarketEntry concluding;
    private final MarketEntryCatalogue catalogue;
    private final MarketEntryAnswers answers;
    private final Requests requests;
    private final Clock clock;

    MarketEntryPlanController(
            MarketEntryPlans plans,
            PlanningMarketEntry planning,
            ConcludingMarketEntry concluding,
            MarketEntryCatalogue catalogue,
            MarketEntryAnswers answers,
            Requests requests,
            Clock clock) {
        this.plans = plans;
        this.planning = planning;
        this.concluding = concluding;
        this.catalogue = catalogue;
        this.answers = answers;
        this.requests = requests;
        this.clock = clock;
    }

    @PostMapping(PATH)
    @Operation(summary = "Set out for a market with a partner; one plan for a market at a time")
    @Refusals({ErrorCode.MARKET_ENTRY_RUNNING, ErrorCode.UNKNOWN_KEY_PERSON})
    ResponseEntity<MarketEntryPlanView> plan(
            @RequestBody MarketEntryRequests.Plan request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var fields = requests.fields();
        Start start = requests.start(
                fields, idempotencyKey, "planId", null, request.partnerId(), request.occurredAt(), request);
        var draft = new MarketEntryPlan.Draft(
                fields.code("market", request.market()),
                fields.optionalId("keyPersonId", request.keyPersonId()),
                fields.date("startsOn", request.startsOn()));
        fields.check();
        return answers.created(planning.plan(start, draft));
    }

    @GetMapping(PATH)
    @Operation(summary = "List market entry plans, in the order of their ids")
    Page<MarketEntryPlanView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @Parameter(description = "Code of the market", example = "retail-kansai")
                    @RequestParam(required = false)
                    @Nullable
                    String market,
            @RequestParam(required = false) @Nullable String keyPersonId,
            @RequestParam(required = false) @Nullable String status,
            @Parameter(description = "true for those whose last day is over without a conclusion", example = "true")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("partnerId", partnerId)
                .and("market", market)
                .and("keyPersonId", keyPersonId)
                .and("status", Requests.filter("status", status, MarketEntryPlan.Status.class))
                .atMost(
                        "overdueFrom",
                        Boolean.TRUE.equals(overdue) ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : null);
        return Requests.page(plans, filters, cursor, limit, MarketEntryPlan::id, answers::view);
    }

    @GetMapping(PATH + "/{planId}")
    @Operation(summary = "Show a market entry plan, with what is missing before its next gate")
    ResponseEntity<MarketEntryPlanView> show(@PathVariable String planId) {
        return Answers.found(plans.find(planId), planId, answers::view);
    }

    @PostMapping(PATH + "/{planId}/conclusion")
    @Operation(summary = "Decide, with reasons, what follows: expand, adjust or stop")
    @Refusals({
        ErrorCode.REASON_MISSING,
        ErrorCode.GATE_NOT_PASSED,
        ErrorCode.PILOT_NOT_SUCCEEDED,
        ErrorCode.MARKET_ENTRY_CONCLUDED,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<MarketEntryPlanView> conclude(
            @PathVariable String planId,
            @RequestBody MarketEntryRequests.Conclude request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, planId, ifMatch, request.occurredAt());
        var outcome = fields.symbol("outcome", request.outcome(), MarketEntryOutcome.class);
        var reasons = fields.texts("reasons", request.reasons());
        fields.check();
        return answers.done(concluding.conclude(target, outcome, reasons));
    }

    @GetMapping("/api/market-entry-rules")
    @Operation(summary = "All versions of what a market entry plan has to do, the newest last")
    List<MarketEntryRulesView> rules() {
        return catalogue.versions().stream().map(MarketEntryRulesView::of).toList();
    }
}
