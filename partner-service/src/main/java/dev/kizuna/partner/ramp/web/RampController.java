package dev.kizuna.partner.ramp.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.ramp.application.GoingThroughRamp;
import dev.kizuna.partner.ramp.application.ReadingRamp;
import dev.kizuna.partner.ramp.domain.SuccessKinds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The ramp of a key person: staged targets, and what comes of them. */
@RestController
@Tag(name = "Ramp")
class RampController {

    private static final String PATH = "/api/key-persons/{keyPersonId}";
    private static final String IF_MATCH = "If-Match";

    private final GoingThroughRamp going;
    private final ReadingRamp reading;
    private final SuccessKinds kinds;
    private final Requests requests;

    RampController(GoingThroughRamp going, ReadingRamp reading, SuccessKinds kinds, Requests requests) {
        this.going = going;
        this.reading = reading;
        this.kinds = kinds;
        this.requests = requests;
    }

    @Schema(name = "IntermediateSuccessKind")
    record Kind(
            @Schema(description = "Stable code", example = "first-proposal")
            String kind,

            @Schema(description = "What it means", example = "a proposal was handed in")
            String meaning) {}

    @GetMapping(PATH + "/ramp")
    @Operation(
            summary = "The ramp of a key person: agreed or offered targets, what valleys leave of them, and successes")
    ResponseEntity<RampView> show(@PathVariable String keyPersonId) {
        return Answers.found(reading.find(keyPersonId), keyPersonId, RampView::of);
    }

    @PostMapping(PATH + "/ramp-plan")
    @Operation(summary = "Agree the staged targets of the ramp with the key person; the latest hold")
    @Refusals({ErrorCode.ROLE_NOT_HELD, ErrorCode.TARGETS_FALL, ErrorCode.OUT_OF_ORDER})
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
        var agreedBy = fields.optionalId("agreedBy", request.agreedBy());
        fields.check();
        return Answers.done(reading.after(going.agreePlan(target, targets, agreedBy)), RampView::of);
    }

    @PostMapping(PATH + "/intermediate-successes")
    @Operation(summary = "Note a visible step towards the next target; each kind counts once a ramp")
    @Refusals({
        ErrorCode.ROLE_NOT_HELD,
        ErrorCode.ALREADY_EXISTS,
        ErrorCode.SUCCESS_NOTED_ALREADY,
        ErrorCode.SUCCESS_UNKNOWN,
        ErrorCode.PERSONAL_KPI_UNKNOWN,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<RampView> noteSuccess(
            @PathVariable String keyPersonId,
            @RequestBody RampRequests.NoteSuccess request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var success =
                request.read(fields, requests.idOr(fields, "successId", request.successId(), idempotencyKey, request));
        fields.check();
        return Answers.created(
                reading.after(
                        Requests.underKey(idempotencyKey, request.successId(), going.noteSuccess(target, success))),
                "/api/key-persons/" + Answers.segment(keyPersonId),
                _ -> "ramp",
                RampView::of);
    }

    @GetMapping("/api/intermediate-success-kinds")
    @Operation(summary = "What counts as an intermediate success")
    List<Kind> kinds() {
        return kinds.codes().stream()
                .map(code -> new Kind(code, kinds.meaningOf(code)))
                .toList();
    }
}
