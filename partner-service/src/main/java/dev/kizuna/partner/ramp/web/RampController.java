package dev.kizuna.partner.ramp.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.ramp.application.AgreeingRampPlan;
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

/** The ramp of a key person. */
@RestController
@RequestMapping("/api/key-persons/{keyPersonId}")
@Tag(name = "Ramp")
class RampController {

    private static final String IF_MATCH = "If-Match";

    private final AgreeingRampPlan agreeing;
    private final Requests requests;

    RampController(AgreeingRampPlan agreeing, Requests requests) {
        this.agreeing = agreeing;
        this.requests = requests;
    }

    @PostMapping("/ramp-plan")
    @Operation(summary = "Agree the staged targets of the ramp; the latest hold")
    ResponseEntity<RampView> agree(
            @PathVariable String keyPersonId,
            @RequestBody RampRequests.Agree request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var targets = TargetRequest.read(fields, request.targets());
        if (request.targets() == null || request.targets().isEmpty()) {
            fields.refuse(ErrorCode.MISSING_FIELD, "targets", "must have at least one target");
        }
        fields.check();
        return Answers.done(agreeing.agree(target, targets), RampView::of);
    }
}
