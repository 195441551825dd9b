package dev.kizuna.partner.keyperson.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.keyperson.application.AgreeingCharter;
import dev.kizuna.partner.keyperson.domain.Charter;
import dev.kizuna.partner.keyperson.domain.People;
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

/** What is agreed about a role before it begins. */
@RestController
@Tag(name = "Key persons")
class CharterController {

    private static final String PATH = KeyPersonController.PATH + "/{keyPersonId}/charter";
    private static final int WHOLE = 100;

    private final People people;
    private final AgreeingCharter agreeing;
    private final Requests requests;

    CharterController(People people, AgreeingCharter agreeing, Requests requests) {
        this.people = people;
        this.agreeing = agreeing;
        this.requests = requests;
    }

    @Schema(
            name = "AgreeCharter",
            description = "What is agreed about a role; a new version each time something changes",
            requiredProperties = {
                "role",
                "timeSharePercent",
                "authority",
                "careerMeaning",
                "appraisalRewards",
                "agreedBy"
            })
    record Agree(
            @Schema(
                    description = "What the person does",
                    example = "Brings the product into every proposal of the division")
            @Nullable
            String role,

            @Schema(description = "Share of the working time, 1 to 100", example = "20") @Nullable
            Integer timeSharePercent,

            @Schema(description = "What the person decides alone; one thing at least", example = "[\"demo dates\"]")
            @Nullable
            List<String> authority,

            @Schema(
                    description = "What the role means for the person's career",
                    example = "First step to alliance lead")
            @Nullable
            String careerMeaning,

            @Schema(
                    description = "What of the role the person's own appraisal rewards; one thing at least",
                    example = "[\"PoCs begun\"]")
            @Nullable
            List<String> appraisalRewards,

            @Schema(description = "The manager who agrees, not the person", example = "kp-manager-ito") @Nullable
            String agreedBy,

            @Schema(description = "ISO 8601 with offset; now when absent", example = "2026-01-10T11:00:00+09:00")
            @Nullable
            String occurredAt) {

        Charter.Terms read(Fields fields) {
            return new Charter.Terms(
                    fields.text("role", role),
                    fields.whole("timeSharePercent", timeSharePercent, 0, WHOLE),
                    fields.texts("authority", authority),
                    fields.text("careerMeaning", careerMeaning),
                    fields.texts("appraisalRewards", appraisalRewards));
        }
    }

    @PostMapping(PATH)
    @Operation(summary = "Agree with the manager what the role is: time, authority, meaning and reward")
    @Refusals({
        ErrorCode.NOT_KEY_PERSON,
        ErrorCode.TIME_SHARE_MISSING,
        ErrorCode.AUTHORITY_MISSING,
        ErrorCode.APPRAISAL_SILENT,
        ErrorCode.AGREED_ALONE,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<KeyPersonView> agree(
            @PathVariable String keyPersonId,
            @RequestBody Agree request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var terms = request.read(fields);
        var agreedBy = fields.id("agreedBy", request.agreedBy());
        fields.check();
        return Answers.done(agreeing.agree(target, terms, agreedBy), KeyPersonView::of);
    }

    @GetMapping(PATH)
    @Operation(summary = "All versions of the charter, the newest first")
    ResponseEntity<CharterView.All> show(@PathVariable String keyPersonId) {
        return Answers.found(people.find(keyPersonId), keyPersonId, CharterView.All::of);
    }
}
