package dev.kizuna.partner.keyperson.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.keyperson.application.EditingPerson;
import dev.kizuna.partner.keyperson.application.ErasingPerson;
import dev.kizuna.partner.keyperson.application.ExportingPerson;
import dev.kizuna.partner.keyperson.application.RegisteringPerson;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody in the directory: people of the partners, and the vendor's people as partners see them. */
@RestController
@RequestMapping(PersonController.PATH)
@Tag(name = "People")
class PersonController {

    static final String PATH = "/api/people";

    private static final String IF_MATCH = "If-Match";

    private final People people;
    private final RegisteringPerson registering;
    private final EditingPerson editing;
    private final ErasingPerson erasing;
    private final ExportingPerson exporting;
    private final Requests requests;

    PersonController(
            People people,
            RegisteringPerson registering,
            EditingPerson editing,
            ErasingPerson erasing,
            ExportingPerson exporting,
            Requests requests) {
        this.people = people;
        this.registering = registering;
        this.editing = editing;
        this.erasing = erasing;
        this.exporting = exporting;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "Enter a person into the directory")
    ResponseEntity<PersonView> register(
            @RequestBody PersonRequests.Register request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var fields = requests.fields();
        var start = requests.start(
                fields,
                idempotencyKey,
                "personId",
                request.personId(),
                request.partnerId(),
                request.occurredAt(),
                request);
        var profile = request.profile().read(fields);
        fields.check();
        return Answers.created(registering.register(start, profile), PATH, Person::personId, PersonView::of);
    }

    @GetMapping
    @Operation(summary = "List people, in the order of their ids")
    Page<PersonView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters().and("partnerIds", partnerId);
        return Requests.page(people, filters, cursor, limit, Person::personId, PersonView::of);
    }

    @GetMapping("/{personId}")
    @Operation(summary = "Show a person")
    ResponseEntity<PersonView> show(@PathVariable String personId) {
        return Answers.found(people.find(personId), personId, PersonView::of);
    }

    @GetMapping("/{personId}/export")
    @Operation(summary = "All about a person, as a file: the entry, the role, and every document that refers to them")
    ResponseEntity<PersonExportView> export(@PathVariable String personId) {
        var export = exporting
                .export(personId)
                .orElseThrow(
                        () -> new ProblemException(ErrorCode.NOT_FOUND, "Nothing has the id \"" + personId + "\""));
        var asFile = ContentDisposition.attachment()
                .filename("person-" + personId + ".json", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .body(PersonExportView.of(export));
    }

    @PutMapping("/{personId}")
    @Operation(summary = "Edit a person's entry; If-Match is needed")
    ResponseEntity<PersonView> edit(
            @PathVariable String personId,
            @RequestBody PersonRequests.Edit request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.edit(fields, personId, ifMatch, request.occurredAt());
        var profile = request.read(fields);
        fields.check();
        return Answers.done(editing.edit(target, profile), PersonView::of);
    }

    @PostMapping("/{personId}/partners")
    @Operation(summary = "Show the person in another partner's directory, too")
    ResponseEntity<PersonView> introduce(
            @PathVariable String personId,
            @RequestBody PersonRequests.Introduce request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, personId, ifMatch, request.occurredAt());
        var partnerId = fields.id("partnerId", request.partnerId());
        fields.check();
        return Answers.done(editing.introduceTo(target, partnerId), PersonView::of);
    }

    @DeleteMapping("/{personId}")
    @Operation(summary = "Erase a person's data, here and in every service")
    ResponseEntity<PersonView> erase(
            @PathVariable String personId, @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var target = requests.target(requests.fields(), personId, ifMatch, null);
        return Answers.done(erasing.erase(target), PersonView::of);
    }
}
