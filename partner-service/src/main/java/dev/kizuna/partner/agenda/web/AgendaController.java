package dev.kizuna.partner.agenda.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.agenda.application.KeepingAgenda;
import dev.kizuna.partner.agenda.application.ShowingAgenda;
import dev.kizuna.partner.agenda.domain.Agenda;
import dev.kizuna.partner.agenda.domain.Section;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The one page of a check-in, and the issues that stay on pages. */
@RestController
@Tag(name = "Agendas")
class AgendaController {

    private static final String CHECK_INS = "/api/check-ins/";
    private static final String PATH = CHECK_INS + "{checkInId}/agenda";
    private static final String IF_MATCH = "If-Match";

    private final KeepingAgenda keeping;
    private final ShowingAgenda showing;
    private final Requests requests;

    AgendaController(KeepingAgenda keeping, ShowingAgenda showing, Requests requests) {
        this.keeping = keeping;
        this.showing = showing;
        this.requests = requests;
    }

    @GetMapping(PATH)
    @Operation(summary = "The page of a check-in: as it would be now while it is a draft, as it stands once frozen")
    ResponseEntity<AgendaView> show(@PathVariable String checkInId) {
        return Answers.found(showing.find(checkInId), checkInId, this::view);
    }

    @PostMapping(PATH + "/notes")
    @Operation(summary = "Write a line on the page; as many as a section has room for, until it is frozen")
    @Refusals({ErrorCode.AGENDA_FROZEN, ErrorCode.AGENDA_FULL, ErrorCode.CHECK_IN_HELD, ErrorCode.CHECK_IN_CANCELLED})
    ResponseEntity<AgendaView> write(
            @PathVariable String checkInId,
            @RequestBody AgendaRequests.Write request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, checkInId, ifMatch, request.occurredAt());
        var noteId = requests.idOr(fields, "noteId", request.noteId(), idempotencyKey, request);
        var section = fields.symbol("section", request.section(), Section.class);
        var text = fields.text("text", request.text());
        var addedBy = fields.optionalId("addedBy", request.addedBy());
        fields.check();
        var outcome = Requests.underKey(
                idempotencyKey, request.noteId(), keeping.write(target, noteId, section, text, addedBy));
        return Answers.created(outcome, CHECK_INS + Answers.segment(checkInId), _ -> "agenda", this::view);
    }

    @DeleteMapping(PATH + "/notes/{noteId}")
    @Operation(summary = "Take a line back, until the page is frozen")
    @Refusals({ErrorCode.AGENDA_FROZEN, ErrorCode.CHECK_IN_HELD, ErrorCode.CHECK_IN_CANCELLED})
    ResponseEntity<AgendaView> takeBack(
            @PathVariable String checkInId,
            @PathVariable String noteId,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var target = requests.target(requests.fields(), checkInId, ifMatch, null);
        return Answers.done(keeping.takeBack(target, noteId), this::view);
    }

    @PostMapping(PATH + "/notes/{noteId}/settle")
    @Operation(
            summary = "What somebody wrote as an issue is settled and comes on no later page; this page stays as it is")
    ResponseEntity<AgendaView> settle(
            @PathVariable String checkInId,
            @PathVariable String noteId,
            @RequestBody(required = false) AgendaRequests.@Nullable Settle request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var given = request == null ? AgendaRequests.Settle.NOW : request;
        var fields = requests.fields();
        var target = requests.target(fields, checkInId, ifMatch, given.occurredAt());
        fields.check();
        return Answers.done(keeping.settle(target, noteId), this::view);
    }

    @PostMapping(PATH + "/freeze")
    @Operation(summary = "From now on the page stands; what the page before could not settle goes up")
    @Refusals({ErrorCode.AGENDA_FROZEN, ErrorCode.CHECK_IN_HELD, ErrorCode.CHECK_IN_CANCELLED})
    ResponseEntity<AgendaView> freeze(
            @PathVariable String checkInId,
            @RequestBody(required = false) AgendaRequests.@Nullable Freeze request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var given = request == null ? AgendaRequests.Freeze.NOW : request;
        var fields = requests.fields();
        var target = requests.target(fields, checkInId, ifMatch, given.occurredAt());
        fields.check();
        return Answers.done(keeping.freeze(target), this::view);
    }

    @GetMapping("/api/partners/{partnerId}/issues")
    @Operation(summary = "What is not settled with a partner: since when, on which pages, and how far up it went")
    Issues issues(@PathVariable String partnerId) {
        return showing.issues(partnerId)
                .map(issues ->
                        new Issues(partnerId, issues.stream().map(EntryView::of).toList()))
                .orElseThrow(
                        () -> new ProblemException(ErrorCode.NOT_FOUND, "Nothing has the id \"" + partnerId + "\""));
    }

    /** Issues of a partner as clients see them. */
    @Schema(name = "PartnerIssues")
    record Issues(
            @Schema(description = "The partner", example = "p-hikari")
            String partnerId,

            @Schema(description = "Those that went up furthest first, then the oldest")
            List<EntryView> issues) {}

    private AgendaView view(Agenda agenda) {
        return AgendaView.of(agenda, showing.page(agenda));
    }
}
