package dev.kizuna.partner.keyperson.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.keyperson.application.ObservingSignal;
import dev.kizuna.partner.signal.domain.Signal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is observed of a person. */
@RestController
@Tag(name = "Key persons")
class SignalController {

    private final ObservingSignal observing;
    private final Requests requests;

    SignalController(ObservingSignal observing, Requests requests) {
        this.observing = observing;
        this.requests = requests;
    }

    @Schema(
            name = "ObserveSignal",
            description = "Something was observed of a person",
            requiredProperties = {"signal"})
    record Observe(
            @Schema(
                    description = "The same id again is the same observation; made up here when absent",
                    example = "sig-2041")
            @Nullable
            String signalId,

            @Schema(description = "A code of /api/key-person-signals", example = "first-e-learning") @Nullable
            String signal,

            @Schema(description = "1 to 5, 1 when absent", example = "3") @Nullable
            Integer strength,

            @Schema(description = "Id of what shows it", example = "course-77-result") @Nullable
            String evidence,

            @Schema(description = "ISO 8601 with offset; now when absent", example = "2026-01-12T09:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @PostMapping(KeyPersonController.PATH + "/{keyPersonId}/signals")
    @Operation(
            summary =
                    "Note a sign that the person could become, or is, a key person; the same one again changes nothing")
    @Refusals({ErrorCode.UNKNOWN_SIGNAL, ErrorCode.ALREADY_EXISTS, ErrorCode.IDEMPOTENCY_KEY_REUSED})
    @ResponseStatus(HttpStatus.OK)
    ResponseEntity<KeyPersonView> observe(
            @PathVariable String keyPersonId,
            @RequestBody Observe request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var signalId = requests.idOr(fields, "signalId", request.signalId(), idempotencyKey, request);
        var signal = fields.id("signal", request.signal());
        int strength =
                request.strength() == null ? 1 : fields.whole("strength", request.strength(), 1, Signal.STRONGEST);
        var evidence = fields.optionalId("evidence", request.evidence());
        fields.check();
        return Answers.done(
                Requests.underKey(
                        idempotencyKey,
                        request.signalId(),
                        observing.observe(target, signalId, signal, strength, evidence)),
                KeyPersonView::of);
    }
}
