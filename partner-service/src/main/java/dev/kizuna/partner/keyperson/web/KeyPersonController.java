package dev.kizuna.partner.keyperson.web;

import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.keyperson.application.AppointingKeyPerson;
import dev.kizuna.partner.keyperson.application.NominatingKeyPerson;
import dev.kizuna.partner.keyperson.application.RegisteringPerson;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.Role;
import io.swagger.v3.oas.annotations.Operation;
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

/** Into and out of the role of a key person. */
@RestController
@RequestMapping(KeyPersonController.PATH)
@Tag(name = "Key persons")
class KeyPersonController {

    static final String PATH = "/api/key-persons";

    private static final String IF_MATCH = "If-Match";

    private final People people;
    private final KeyPersonRegistration registration;
    private final NominatingKeyPerson nominating;
    private final AppointingKeyPerson appointing;
    private final Requests requests;

    KeyPersonController(
            People people,
            RegisteringPerson registering,
            NominatingKeyPerson nominating,
            AppointingKeyPerson appointing,
            Requests requests) {
        this.people = people;
        this.registration = new KeyPersonRegistration(registering, requests);
        this.nominating = nominating;
        this.appointing = appointing;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "Enter a candidate; nominate or appoint the person in the same breath")
    ResponseEntity<KeyPersonView> register(
            @RequestBody KeyPersonRequests.Register request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        Outcome<Person> registered = registration.register(request, idempotencyKey);
        return Answers.created(registered, PATH, Person::personId, KeyPersonView::of);
    }

    @GetMapping
    @Operation(summary = "List key persons and candidates, in the order of their ids")
    Page<KeyPersonView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("keyPerson", "true")
                .and("partnerId", partnerId)
                .and("status", Requests.filter("status", status, Role.Status.class));
        return Requests.page(people, filters, cursor, limit, Person::personId, KeyPersonView::of);
    }

    @GetMapping("/{keyPersonId}")
    @Operation(summary = "Show a key person")
    ResponseEntity<KeyPersonView> show(@PathVariable String keyPersonId) {
        return Answers.found(people.find(keyPersonId), keyPersonId, KeyPersonView::of);
    }

    @PostMapping("/{keyPersonId}/nominate")
    @Operation(summary = "Propose the person as key person")
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

    @PostMapping("/{keyPersonId}/approve")
    @Operation(summary = "The partner's management agrees to the nomination")
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

    @PostMapping("/{keyPersonId}/reject")
    @Operation(summary = "The partner's management does not agree")
    ResponseEntity<KeyPersonView> reject(
            @PathVariable String keyPersonId,
            @RequestBody KeyPersonRequests.Reject request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var rejectedBy = fields.id("rejectedBy", request.rejectedBy());
        var reason = fields.optionalText("reason", request.reason());
        fields.check();
        return Answers.done(nominating.reject(target, rejectedBy, reason), KeyPersonView::of);
    }

    @PostMapping("/{keyPersonId}/appoint")
    @Operation(summary = "Announce the role; the ramp begins")
    ResponseEntity<KeyPersonView> appoint(
            @PathVariable String keyPersonId,
            @RequestBody KeyPersonRequests.Appoint request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var announcement = request.read(fields);
        fields.check();
        return Answers.done(appointing.appoint(target, announcement), KeyPersonView::of);
    }

    @PostMapping("/{keyPersonId}/stand-down")
    @Operation(summary = "The person leaves the role")
    ResponseEntity<KeyPersonView> standDown(
            @PathVariable String keyPersonId,
            @RequestBody(required = false) KeyPersonRequests.@Nullable StandDown request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var given = request == null ? KeyPersonRequests.StandDown.PLAIN : request;
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, given.occurredAt());
        var successorId = fields.optionalId("successorId", given.successorId());
        var reason = fields.optionalText("reason", given.reason());
        fields.check();
        return Answers.done(appointing.standDown(target, successorId, reason), KeyPersonView::of);
    }
}
