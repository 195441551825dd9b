package dev.kizuna.partner.succession.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.succession.application.HandingOver;
import dev.kizuna.partner.succession.application.PlanningSuccession;
import dev.kizuna.partner.succession.domain.Succession;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Who follows a key person that leaves. */
@RestController
@Tag(name = "Key persons")
class SuccessionController {

    private static final String PATH = "/api/key-persons/{keyPersonId}/succession";

    private final PlanningSuccession planning;
    private final HandingOver handingOver;
    private final Requests requests;

    SuccessionController(PlanningSuccession planning, HandingOver handingOver, Requests requests) {
        this.planning = planning;
        this.handingOver = handingOver;
        this.requests = requests;
    }

    @Schema(
            name = "PlanSuccession",
            description = "Who follows a key person that leaves",
            requiredProperties = {"successorId"})
    record Plan(
            @Schema(description = "Somebody of the same partner", example = "kp-suzuki") @Nullable
            String successorId,

            @Schema(description = "The leaver's last local day in the role, if known", example = "2026-03-31") @Nullable
            String lastDay,

            @Schema(description = "ISO 8601 with offset; now when absent", example = "2026-03-02T09:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @GetMapping(PATH)
    @Operation(summary = "Who follows a key person, how far that is, and what is to be handed over")
    ResponseEntity<HandOverView> show(@PathVariable String keyPersonId) {
        return Answers.found(handingOver.of(keyPersonId), keyPersonId, HandOverView::of);
    }

    @PostMapping(PATH)
    @Operation(summary = "Plan who follows; the successor takes all steps into the role like everybody")
    @Refusals({
        ErrorCode.ROLE_NOT_HELD,
        ErrorCode.UNKNOWN_PERSON,
        ErrorCode.OWN_SUCCESSOR,
        ErrorCode.LAST_DAY_PAST,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<HandOverView> plan(
            @PathVariable String keyPersonId,
            @RequestBody Plan request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var successorId = fields.id("successorId", request.successorId());
        var lastDay = fields.optionalDate("lastDay", request.lastDay());
        fields.check();
        Outcome<Succession> planned = planning.plan(target, successorId, lastDay);
        if (!(planned instanceof Outcome.Done<Succession>)) {
            throw Answers.problem(planned);
        }
        return show(keyPersonId);
    }
}
