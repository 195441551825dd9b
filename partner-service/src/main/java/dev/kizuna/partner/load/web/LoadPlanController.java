package dev.kizuna.partner.load.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.load.application.PlanningLoad;
import dev.kizuna.partner.load.application.ReadingLoad;
import dev.kizuna.partner.load.domain.LoadRules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The peaks and valleys of a key person. */
@RestController
@RequestMapping("/api/key-persons/{keyPersonId}")
@Tag(name = "Load")
class LoadPlanController {

    private static final String IF_MATCH = "If-Match";

    private final PlanningLoad planning;
    private final ReadingLoad reading;
    private final LoadRules rules;
    private final Requests requests;

    LoadPlanController(PlanningLoad planning, ReadingLoad reading, LoadRules rules, Requests requests) {
        this.planning = planning;
        this.reading = reading;
        this.rules = rules;
        this.requests = requests;
    }

    @GetMapping("/load-plan")
    @Operation(summary = "The peaks and valleys of a key person, and where a valley is missing")
    ResponseEntity<LoadPlanView> show(@PathVariable String keyPersonId) {
        return Answers.found(reading.find(keyPersonId), keyPersonId, LoadPlanView::of);
    }

    @PostMapping("/load-phases")
    @Operation(summary = "Plan a peak, or a valley in which less is asked; the same again changes nothing")
    @Refusals({
        ErrorCode.ROLE_NOT_HELD,
        ErrorCode.PHASES_OVERLAP,
        ErrorCode.ALREADY_EXISTS,
        ErrorCode.PHASE_BACKWARDS,
        ErrorCode.LOAD_NOT_LOWER,
        ErrorCode.LOAD_NOT_HIGHER
    })
    @ResponseStatus(HttpStatus.OK)
    ResponseEntity<LoadPlanView> plan(
            @PathVariable String keyPersonId,
            @RequestBody LoadRequests.Plan request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var phaseId = requests.idOr(fields, "phaseId", request.phaseId(), idempotencyKey, request);
        var phase = request.read(fields, phaseId, rules.valleyPercent());
        fields.check();
        return Answers.done(
                reading.after(Requests.underKey(idempotencyKey, request.phaseId(), planning.plan(target, phase))),
                LoadPlanView::of);
    }

    @PostMapping("/load-phases/{phaseId}/withdraw")
    @Operation(summary = "Take back a phase that is not over")
    @Refusals({ErrorCode.PHASE_WITHDRAWN, ErrorCode.PHASE_OVER})
    ResponseEntity<LoadPlanView> withdraw(
            @PathVariable String keyPersonId,
            @Parameter(description = "Id of the phase", example = "spring-valley") @PathVariable String phaseId,
            @RequestBody(required = false) LoadRequests.@Nullable Withdraw request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var given = request == null ? LoadRequests.Withdraw.NOW : request;
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, given.occurredAt());
        fields.check();
        return Answers.done(reading.after(planning.withdraw(target, phaseId)), LoadPlanView::of);
    }
}
