package dev.kizuna.partner.checkin.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.checkin.application.CancellingCheckIn;
import dev.kizuna.partner.checkin.application.HoldingCheckIn;
import dev.kizuna.partner.checkin.application.SchedulingCheckIn;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckIns;
import dev.kizuna.partner.checkin.domain.Lengths;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Check-ins: scheduled, moved, held, cancelled. */
@RestController
@RequestMapping(CheckInController.PATH)
@Tag(name = "Check-ins")
class CheckInController {

    static final String PATH = "/api/check-ins";

    private static final String IF_MATCH = "If-Match";
    private static final int LONGEST = 24 * 60;

    private final CheckIns checkIns;
    private final SchedulingCheckIn scheduling;
    private final HoldingCheckIn holding;
    private final CancellingCheckIn cancelling;
    private final Lengths lengths;
    private final Requests requests;

    CheckInController(
            CheckIns checkIns,
            SchedulingCheckIn scheduling,
            HoldingCheckIn holding,
            CancellingCheckIn cancelling,
            Lengths lengths,
            Requests requests) {
        this.checkIns = checkIns;
        this.scheduling = scheduling;
        this.holding = holding;
        this.cancelling = cancelling;
        this.lengths = lengths;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "Give a check-in a time")
    ResponseEntity<CheckInView> schedule(
            @RequestBody CheckInRequests.Schedule request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var fields = requests.fields();
        var start = requests.start(
                fields,
                idempotencyKey,
                "checkInId",
                request.checkInId(),
                request.partnerId(),
                request.occurredAt(),
                request);
        var cadence = fields.symbol("cadence", request.cadence(), Cadence.class);
        var keyPersonId = fields.id("keyPersonId", request.keyPersonId());
        var dueAt = fields.time("dueAt", request.dueAt());
        fields.check();
        return Answers.created(scheduling.schedule(start, cadence, keyPersonId, dueAt), PATH, CheckIn::id, this::view);
    }

    @GetMapping
    @Operation(summary = "List check-ins, in the order of their ids")
    Page<CheckInView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String keyPersonId,
            @Parameter(description = "WEEKLY, MONTHLY or QUARTERLY") @RequestParam(required = false) @Nullable
                    String cadence,
            @RequestParam(required = false) @Nullable String status,
            @Parameter(description = "True for those only that are scheduled and past their time")
                    @RequestParam(defaultValue = "false")
                    boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("partnerId", partnerId)
                .and("keyPersonId", keyPersonId)
                .and("cadence", Requests.filter("cadence", cadence, Cadence.class))
                .and("status", Requests.filter("status", status, CheckIn.Status.class));
        var wanted = requests.overdue(filters, overdue, CheckIn.Status.SCHEDULED);
        return Requests.page(checkIns, wanted, cursor, limit, CheckIn::id, this::view);
    }

    @GetMapping("/{checkInId}")
    @Operation(summary = "Show a check-in")
    ResponseEntity<CheckInView> show(@PathVariable String checkInId) {
        return Answers.found(checkIns.find(checkInId), checkInId, this::view);
    }

    @PostMapping("/{checkInId}/reschedule")
    @Operation(summary = "Move a check-in to another time")
    @Refusals({ErrorCode.CHECK_IN_HELD, ErrorCode.CHECK_IN_CANCELLED})
    ResponseEntity<CheckInView> reschedule(
            @PathVariable String checkInId,
            @RequestBody CheckInRequests.Reschedule request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, checkInId, ifMatch, request.occurredAt());
        var dueAt = fields.time("dueAt", request.dueAt());
        fields.check();
        return Answers.done(scheduling.reschedule(target, dueAt), this::view);
    }

    @PostMapping("/{checkInId}/hold")
    @Operation(summary = "The check-in takes place; its page is frozen unless it was before")
    @Refusals({ErrorCode.CHECK_IN_HELD, ErrorCode.CHECK_IN_CANCELLED})
    ResponseEntity<CheckInView> hold(
            @PathVariable String checkInId,
            @RequestBody(required = false) CheckInRequests.@Nullable Hold request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var given = request == null ? CheckInRequests.Hold.NOW : request;
        var fields = requests.fields();
        var target = requests.target(fields, checkInId, ifMatch, given.occurredAt());
        var minutes = fields.optionalWhole("minutes", given.minutes(), 1, LONGEST);
        fields.check();
        return Answers.done(holding.hold(target, minutes), this::view);
    }

    @PostMapping("/{checkInId}/cancel")
    @Operation(summary = "The check-in does not take place")
    @Refusals({ErrorCode.CHECK_IN_HELD, ErrorCode.CHECK_IN_CANCELLED})
    ResponseEntity<CheckInView> cancel(
            @PathVariable String checkInId,
            @RequestBody(required = false) CheckInRequests.@Nullable Cancel request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var given = request == null ? CheckInRequests.Cancel.PLAIN : request;
        var fields = requests.fields();
        var target = requests.target(fields, checkInId, ifMatch, given.occurredAt());
        var reason = fields.optionalCode("reason", given.reason());
        fields.check();
        return Answers.done(cancelling.cancel(target, reason), this::view);
    }

    private CheckInView view(CheckIn checkIn) {
        return CheckInView.of(checkIn, lengths);
    }
}
