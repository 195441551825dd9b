package dev.kizuna.partner.keyperson.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.keyperson.application.AppointingKeyPerson;
import dev.kizuna.partner.keyperson.application.NominatingKeyPerson;
import dev.kizuna.partner.keyperson.domain.KeyPerson;
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

/** The steps into the role, none of which is skipped, and out of it. */
@RestController
@RequestMapping(KeyPersonController.PATH + "/{keyPersonId}")
@Tag(name = "Key persons")
class KeyPersonStepController {

    private static final String IF_MATCH = "If-Match";

    private final NominatingKeyPerson nominating;
    private final AppointingKeyPerson appointing;
    private final Requests requests;

    KeyPersonStepController(NominatingKeyPerson nominating, AppointingKeyPerson appointing, Requests requests) {
        this.nominating = nominating;
        this.appointing = appointing;
        this.requests = requests;
    }

    @PostMapping("/nominate")
    @Operation(summary = "Propose the person as key person; the same nomination again changes nothing")
    @Refusals({ErrorCode.STEP_TAKEN, ErrorCode.OWN_NOMINATION, ErrorCode.ALREADY_EXISTS, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<KeyPersonView> nominate(
            @PathVariable String keyPersonId,
            @RequestBody KeyPersonRequests.Nominate request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var nominationId = fields.idOr("nominationId", request.nominationId(), requests::newId);
        var nominatedBy = fields.id("nominatedBy", request.nominatedBy());
        fields.check();
        return Answers.done(nominating.nominate(target, nominationId, nominatedBy), KeyPersonView::of);
    }

    @PostMapping("/confirm")
    @Operation(summary = "The manager agrees to the nomination, and to give the time")
    @Refusals({ErrorCode.STEP_SKIPPED, ErrorCode.STEP_TAKEN, ErrorCode.OWN_NOMINATION, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<KeyPersonView> confirm(
            @PathVariable String keyPersonId,
            @RequestBody KeyPersonRequests.Confirm request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var confirmedBy = fields.id("confirmedBy", request.confirmedBy());
        fields.check();
        return Answers.done(nominating.confirm(target, confirmedBy), KeyPersonView::of);
    }

    @PostMapping("/approve")
    @Operation(summary = "The executives agree; neither who nominated nor who confirmed approves")
    @Refusals({
        ErrorCode.STEP_SKIPPED,
        ErrorCode.STEP_TAKEN,
        ErrorCode.OWN_NOMINATION,
        ErrorCode.SAME_DECIDER,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<KeyPersonView> approve(
            @PathVariable String keyPersonId,
            @RequestBody KeyPersonRequests.Approve request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var approvedBy = fields.id("approvedBy", request.approvedBy());
        fields.check();
        return Answers.done(nominating.approve(target, approvedBy), KeyPersonView::of);
    }

    @PostMapping("/reject")
    @Operation(summary = "The manager or the executives do not agree, for a reason")
    @Refusals({ErrorCode.NOMINATION_NOT_OPEN, ErrorCode.REASON_MISSING, ErrorCode.OWN_NOMINATION, ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<KeyPersonView> reject(
            @PathVariable String keyPersonId,
            @RequestBody KeyPersonRequests.Reject request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var rejectedBy = fields.id("rejectedBy", request.rejectedBy());
        if (request.reason() == null || request.reason().isBlank()) {
            fields.refuse(ErrorCode.REASON_MISSING, "reason", "say why, as a code");
        }
        var reason = fields.optionalCode("reason", request.reason());
        var note = fields.optionalText("note", request.note());
        fields.check();
        return Answers.done(
                nominating.reject(target, new KeyPerson.Refusing(rejectedBy, reason == null ? "" : reason, note)),
                KeyPersonView::of);
    }

    @PostMapping("/appoint")
    @Operation(summary = "Announce the role, and when the ramp begins")
    @Refusals({ErrorCode.STEP_SKIPPED, ErrorCode.STEP_TAKEN, ErrorCode.TARGETS_FALL, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<KeyPersonView> appoint(
            @PathVariable String keyPersonId,
            @RequestBody KeyPersonRequests.Appoint request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var announcement = request.read(fields);
        fields.check();
        return Answers.done(appointing.announce(target, announcement), KeyPersonView::of);
    }

    @PostMapping("/activate")
    @Operation(summary = "The person is at work in the role: its charter is agreed, and the ramp has begun")
    @Refusals({
        ErrorCode.STEP_SKIPPED,
        ErrorCode.STEP_TAKEN,
        ErrorCode.CHARTER_MISSING,
        ErrorCode.RAMP_NOT_BEGUN,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<KeyPersonView> activate(
            @PathVariable String keyPersonId,
            @RequestBody(required = false) KeyPersonRequests.@Nullable Activate request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request == null ? null : request.occurredAt());
        fields.check();
        return Answers.done(appointing.activate(target), KeyPersonView::of);
    }

    @PostMapping("/stand-down")
    @Operation(summary = "The person leaves the role; who follows takes all steps like everybody")
    @Refusals({ErrorCode.ROLE_NOT_HELD, ErrorCode.OWN_SUCCESSOR, ErrorCode.UNKNOWN_PERSON, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<KeyPersonView> standDown(
            @PathVariable String keyPersonId,
            @RequestBody(required = false) KeyPersonRequests.@Nullable StandDown request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var given = request == null ? KeyPersonRequests.StandDown.PLAIN : request;
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, given.occurredAt());
        var successorId = fields.optionalId("successorId", given.successorId());
        var reason = fields.optionalCode("reason", given.reason());
        fields.check();
        return Answers.done(appointing.standDown(target, successorId, reason), KeyPersonView::of);
    }
}
