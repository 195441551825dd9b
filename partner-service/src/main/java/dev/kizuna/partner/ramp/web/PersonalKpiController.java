package dev.kizuna.partner.ramp.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.ramp.application.GoingThroughRamp;
import dev.kizuna.partner.ramp.application.ReadingRamp;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Targets that key persons set themselves. */
@RestController
@RequestMapping("/api/key-persons/{keyPersonId}/personal-kpis")
@Tag(name = "Ramp")
class PersonalKpiController {

    private static final String IF_MATCH = "If-Match";
    private static final int LARGEST = 1_000_000;

    private final GoingThroughRamp going;
    private final ReadingRamp reading;
    private final Requests requests;

    PersonalKpiController(GoingThroughRamp going, ReadingRamp reading, Requests requests) {
        this.going = going;
        this.reading = reading;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "Agree a target of the person's own, beside those of the ramp")
    @Refusals({
        ErrorCode.ROLE_NOT_HELD,
        ErrorCode.ALREADY_EXISTS,
        ErrorCode.PERSONAL_KPI_DUE_TOO_EARLY,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<RampView> agree(
            @PathVariable String keyPersonId,
            @RequestBody RampRequests.AgreeKpi request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var kpi = request.read(fields, requests.idOr(fields, "kpiId", request.kpiId(), idempotencyKey, request));
        fields.check();
        return Answers.created(
                reading.after(Requests.underKey(idempotencyKey, request.kpiId(), going.agreeKpi(target, kpi))),
                "/api/key-persons/" + Answers.segment(keyPersonId),
                _ -> "ramp",
                RampView::of);
    }

    @PostMapping("/{kpiId}/actuals")
    @Operation(summary = "Note how far a personal KPI is; reaching it is an intermediate success by itself")
    @Refusals(ErrorCode.OUT_OF_ORDER)
    ResponseEntity<RampView> noteActual(
            @PathVariable String keyPersonId,
            @Parameter(description = "Id of the KPI", example = "kpi-demos") @PathVariable String kpiId,
            @RequestBody RampRequests.NoteActual request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        int actual = fields.whole("actual", request.actual(), 0, LARGEST);
        fields.check();
        return Answers.done(reading.after(going.noteActual(target, kpiId, actual)), RampView::of);
    }
}
