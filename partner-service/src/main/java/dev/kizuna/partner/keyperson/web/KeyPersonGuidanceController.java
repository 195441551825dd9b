package dev.kizuna.partner.keyperson.web;

import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.keyperson.application.GuidingKeyPerson;
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

/** A key person's signals. */
/** A key person's ramp plan and load. */
@RestController
@RequestMapping(KeyPersonController.PATH + "/{keyPersonId}")
@Tag(name = "Key persons")
class KeyPersonGuidanceController {

    private static final String IF_MATCH = "If-Match";

    private final GuidingKeyPerson guiding;
    private final Requests requests;

    KeyPersonGuidanceController(GuidingKeyPerson guiding, Requests requests) {
        this.guiding = guiding;
        this.requests = requests;
    }

    @PostMapping("/signals")
    @Operation(summary = "Note a sign that the person could become, or is, a key person")
    ResponseEntity<KeyPersonView> observe(
            @PathVariable String keyPersonId,
            @RequestBody KeyPersonRequests.Observe request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var signal = fields.text("signal", request.signal());
        int strength = request.strength() == null ? 1 : fields.whole("strength", request.strength(), 1, STRONGEST);
        var evidence = fields.optionalText("evidence", request.evidence());
        fields.check();
        return Answers.done(guiding.observe(target, signal, strength, evidence), KeyPersonView::of);
    @PostMapping("/ramp-plan")
    @Operation(summary = "Agree the staged targets of the ramp; the latest hold")
    ResponseEntity<KeyPersonView> agreeRampPlan(
            @PathVariable String keyPersonId,
            @RequestBody KeyPersonRequests.RampPlan request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var targets = KeyPersonRequests.read(fields, request.targets());
        if (request.targets() == null || request.targets().isEmpty()) {
            fields.refuse(ErrorCode.MISSING_FIELD, "targets", "must have at least one target");
        }
        fields.check();
        return Answers.done(guiding.agreeRampPlan(target, targets), KeyPersonView::of);
    }

    @PostMapping("/load-phases")
    @Operation(summary = "Plan a peak or a valley of the person's load")
    ResponseEntity<KeyPersonView> planLoad(
            @PathVariable String keyPersonId,
            @RequestBody KeyPersonRequests.PlanLoad request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var phase = new LoadPhase(
                fields.idOr("phaseId", request.phaseId(), requests::newId),
                fields.symbol("kind", request.kind(), LoadPhase.Kind.class),
                fields.date("from", request.from()),
                fields.date("to", request.to()));
        fields.check();
        return Answers.done(guiding.planLoad(target, phase), KeyPersonView::of);
    }
}
