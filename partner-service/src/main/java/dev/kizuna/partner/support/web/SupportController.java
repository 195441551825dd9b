package dev.kizuna.partner.support.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.support.application.SupportingKeyPerson;
import dev.kizuna.partner.support.domain.SupportTask;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Those who take work off a key person. */
@RestController
@Tag(name = "Key persons")
class SupportController {

    private static final String PATH = "/api/key-persons/{keyPersonId}/support-members";
    private static final String IF_MATCH = "If-Match";

    private final SupportingKeyPerson supporting;
    private final Requests requests;

    SupportController(SupportingKeyPerson supporting, Requests requests) {
        this.supporting = supporting;
        this.requests = requests;
    }

    @Schema(
            name = "JoinSupport",
            description = "Somebody takes a task off a key person",
            requiredProperties = {"memberId", "task"})
    record Join(
            @Schema(description = "Somebody of the partner's directory, not the key person", example = "kp-suzuki")
            @Nullable
            String memberId,

            @Schema(
                    description = "first-line-questions, material, demos, customer-visits, reporting or former-duties",
                    example = "first-line-questions")
            @Nullable
            String task,

            @Schema(description = "ISO 8601 with offset; now when absent", example = "2026-01-12T09:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(name = "LeaveSupport", description = "Somebody supports no longer")
    record Leave(
            @Schema(description = "ISO 8601 with offset; now when absent", example = "2026-03-12T09:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @GetMapping(PATH)
    @Operation(summary = "Who supports a key person, and with what")
    ResponseEntity<SupportView> show(@PathVariable String keyPersonId) {
        return Answers.found(supporting.find(keyPersonId), keyPersonId, SupportView::of);
    }

    @PostMapping(PATH)
    @Operation(summary = "Somebody takes a task off a key person; the same again changes nothing")
    @Refusals({ErrorCode.NOT_KEY_PERSON, ErrorCode.UNKNOWN_PERSON, ErrorCode.OWN_SUPPORTER, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<SupportView> join(
            @PathVariable String keyPersonId,
            @RequestBody Join request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var memberId = fields.id("memberId", request.memberId());
        var task = fields.symbol("task", request.task(), SupportTask.class);
        fields.check();
        return Answers.done(supporting.join(target, memberId, task), SupportView::of);
    }

    @PostMapping(PATH + "/{memberId}/leave")
    @Operation(summary = "Somebody supports no longer, whatever the tasks were")
    @Refusals({ErrorCode.NOT_A_MEMBER, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<SupportView> leave(
            @PathVariable String keyPersonId,
            @Parameter(description = "Who supports", example = "kp-suzuki") @PathVariable String memberId,
            @RequestBody(required = false) @Nullable Leave request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request == null ? null : request.occurredAt());
        fields.check();
        return Answers.done(supporting.leave(target, memberId), SupportView::of);
    }
}
