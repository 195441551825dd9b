package dev.kizuna.campaign.agreement.web;

import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.agreement.application.ReviewingDraft;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/agreements/{id}/legal-review")
@Tag(name = "Agreements")
class LegalReviewController {

    private final ReviewingDraft reviewing;
    private final Clock clock;

    LegalReviewController(ReviewingDraft reviewing, Clock clock) {
        this.reviewing = reviewing;
        this.clock = clock;
    }

    /** Who asks the lawyers. */
    @Schema(name = "RequestLegalReview", requiredProperties = "requestedBy")
    record Ask(
            @Schema(description = "Who asks", example = "u-sato") @Nullable
            String requestedBy,

            @Schema(description = "When; now when absent", example = "2026-03-23T11:00:00+09:00") @Nullable
            String occurredAt) {}

    /** What the lawyers say. */
    @Schema(name = "DecideLegalReview", requiredProperties = "reviewedBy")
    record Decide(
            @Schema(description = "Who looked at it; not who asked", example = "u-legal") @Nullable
            String reviewedBy,

            @Schema(description = "What speaks against it; needed to object", example = "Liability is open") @Nullable
            String reason,

            @Schema(description = "When; now when absent", example = "2026-03-24T11:00:00+09:00") @Nullable
            String occurredAt) {}

    @PostMapping
    @Operation(summary = "Negotiation is over: ask the lawyers")
    ResponseEntity<AgreementResponse> ask(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Ask request) {
        var reader = new RequestReader(clock.instant());
        String requestedBy = reader.id("/requestedBy", request.requestedBy());
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.changed(
                reviewing.request(id, Answers.versionIfGiven(ifMatch), requestedBy, at), AgreementResponse::of);
    }

    @PostMapping("/clear")
    @Operation(summary = "The lawyers have nothing against the draft: it can be signed")
    @Refusals(ErrorCode.SECOND_PERSON_NEEDED)
    ResponseEntity<AgreementResponse> clear(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Decide request) {
        var reader = new RequestReader(clock.instant());
        String reviewedBy = reader.id("/reviewedBy", request.reviewedBy());
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.changed(
                reviewing.clear(id, Answers.versionIfGiven(ifMatch), reviewedBy, at), AgreementResponse::of);
    }

    @PostMapping("/object")
    @Operation(summary = "The lawyers object: other terms are needed")
    @Refusals(ErrorCode.SECOND_PERSON_NEEDED)
    ResponseEntity<AgreementResponse> object(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Decide request) {
        var reader = new RequestReader(clock.instant());
        String reviewedBy = reader.id("/reviewedBy", request.reviewedBy());
        String reason = reader.text("/reason", request.reason());
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.changed(
                reviewing.object(id, Answers.versionIfGiven(ifMatch), reviewedBy, reason, at), AgreementResponse::of);
    }
}
