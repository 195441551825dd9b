package dev.kizuna.campaign.agreement.web;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.ActionRequest;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.agreement.application.DraftingAgreement;
import dev.kizuna.campaign.agreement.application.RevisingTerms;
import dev.kizuna.campaign.agreement.application.SigningAgreement;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.EntityTags;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/agreements")
@Tag(name = "Agreements", description = "What was agreed with partners, version by version")
class AgreementController {

    private final Agreements agreements;
    private final DraftingAgreement drafting;
    private final RevisingTerms revising;
    private final SigningAgreement signing;
    private final Clock clock;

    AgreementController(
            Agreements agreements,
            DraftingAgreement drafting,
            RevisingTerms revising,
            SigningAgreement signing,
            Clock clock) {
        this.agreements = agreements;
        this.drafting = drafting;
        this.revising = revising;
        this.signing = signing;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Draft an agreement")
    @Refusals({ErrorCode.TIERS_OVERLAP, ErrorCode.NEGATIVE_AMOUNT})
    ResponseEntity<AgreementResponse> draft(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DraftAgreementRequest request) {
        var reader = new RequestReader(clock.instant());
        String id = reader.idIfGiven("/agreementId", request.agreementId());
        String partnerId = reader.id("/partnerId", request.partnerId());
        Terms terms = request.terms().read(reader);
        reader.check();
        Addition<Agreement> added = drafting.draft(id, partnerId, terms, Creation.of(key, "/api/agreements", request));
        return Answers.created(
                added, agreement -> Answers.location("/api/agreements/{id}", agreement.id()), AgreementResponse::of);
    }

    @PutMapping("/{id}/terms")
    @Operation(summary = "Draft other terms; those that are signed stay as they are")
    @Refusals({ErrorCode.TIERS_OVERLAP, ErrorCode.NEGATIVE_AMOUNT})
    ResponseEntity<AgreementResponse> revise(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TermsJson request) {
        var reader = new RequestReader(clock.instant());
        Terms terms = request.read(reader);
        reader.check();
        return Answers.changed(revising.revise(id, EntityTags.expected(ifMatch), terms), AgreementResponse::of);
    }

    @PostMapping("/{id}/sign")
    @Operation(summary = "Sign the draft: it becomes the next version")
    @Refusals({ErrorCode.LEGAL_REVIEW_MISSING, ErrorCode.RETROACTIVE_TERMS})
    ResponseEntity<AgreementResponse> sign(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ActionRequest request) {
        var reader = new RequestReader(clock.instant());
        Instant signedAt = reader.occurredAt(ActionRequest.occurredAt(request));
        reader.check();
        return Answers.changed(signing.sign(id, Answers.versionIfGiven(ifMatch), signedAt), AgreementResponse::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an agreement")
    ResponseEntity<AgreementResponse> read(@PathVariable String id) {
        return Answers.found(agreements.find(id), id, AgreementResponse::of);
    }

    @GetMapping
    @Operation(summary = "List agreements")
    Page<AgreementResponse> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.cut(
                        agreements.list(partnerId, Page.after(cursor), most + 1),
                        most,
                        kept -> kept.value().id())
                .map(Kept::value)
                .map(AgreementResponse::of);
    }
}
