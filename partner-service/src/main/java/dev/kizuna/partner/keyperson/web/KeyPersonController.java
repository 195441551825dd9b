package dev.kizuna.partner.keyperson.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
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

/** Key persons, and those who could become one. */
@RestController
@RequestMapping(KeyPersonController.PATH)
@Tag(name = "Key persons")
class KeyPersonController {

    static final String PATH = "/api/key-persons";

    private final People people;
    private final KeyPersonRegistration registration;

    KeyPersonController(People people, RegisteringPerson registering, Requests requests) {
        this.people = people;
        this.registration = new KeyPersonRegistration(registering, requests);
    }

    @PostMapping
    @Operation(summary = "Enter a candidate; steps into the role may be taken in the same breath, none is skipped")
    @Refusals({
        ErrorCode.UNKNOWN_PARTNER,
        ErrorCode.STEP_SKIPPED,
        ErrorCode.OWN_NOMINATION,
        ErrorCode.SAME_DECIDER,
        ErrorCode.TARGETS_FALL
    })
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
}
