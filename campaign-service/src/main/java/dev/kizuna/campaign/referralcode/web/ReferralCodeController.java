package dev.kizuna.campaign.referralcode.web;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.referralcode.application.IssuingReferralCode;
import dev.kizuna.campaign.referralcode.domain.ReferralCodes;
import dev.kizuna.campaign.referralcode.web.ReferralCodeJson.IssueReferralCode;
import dev.kizuna.campaign.referralcode.web.ReferralCodeJson.ReferralCodeResponse;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/referral-codes")
@Tag(name = "Referral codes", description = "Codes by which buyers say which partner sent them")
class ReferralCodeController {

    private static final String PATH = "/api/referral-codes";
    private static final String CODE = "The code; case does not matter";
    private static final String EXAMPLE = "k7m2q9x4w3tz";

    private final ReferralCodes codes;
    private final IssuingReferralCode issuing;
    private final Clock clock;

    ReferralCodeController(ReferralCodes codes, IssuingReferralCode issuing, Clock clock) {
        this.codes = codes;
        this.issuing = issuing;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Issue a referral code that nobody can guess")
    @Refusals({ErrorCode.UNKNOWN_CAMPAIGN, ErrorCode.NOT_A_PARTICIPANT, ErrorCode.ENDS_BEFORE_START})
    ResponseEntity<ReferralCodeResponse> issue(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody IssueReferralCode request) {
        var reader = new RequestReader(clock.instant());
        String partnerId = reader.id("/partnerId", request.partnerId());
        String campaignId = reader.idIfGiven("/campaignId", request.campaignId());
        LocalDate validFrom = reader.dayIfGiven("/validFrom", request.validFrom());
        LocalDate validTo = reader.dayIfGiven("/validTo", request.validTo());
        Instant at = reader.occurredAt(null);
        reader.check();
        return Answers.created(
                issuing.issue(partnerId, campaignId, validFrom, validTo, at, Creation.of(key, PATH, request)),
                code -> Answers.location(PATH + "/{code}", code.code().text()),
                ReferralCodeResponse::of);
    }

    @PostMapping("/{code}/deactivate")
    @Operation(summary = "Deactivate a referral code: sales after today count by it no longer")
    ResponseEntity<ReferralCodeResponse> deactivate(
            @Parameter(description = CODE, example = EXAMPLE) @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.changed(
                issuing.deactivate(id(code), Answers.versionIfGiven(ifMatch), clock.instant()),
                ReferralCodeResponse::of);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a referral code")
    ResponseEntity<ReferralCodeResponse> read(
            @Parameter(description = CODE, example = EXAMPLE) @PathVariable String code) {
        return Answers.found(codes.find(id(code)), code, ReferralCodeResponse::of);
    }

    @GetMapping
    @Operation(summary = "List referral codes")
    Page<ReferralCodeResponse> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @Parameter(description = "Only codes of this campaign", example = "spring-fair")
                    @RequestParam(required = false)
                    @Nullable
                    String campaignId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.cut(
                        codes.list(partnerId, campaignId, Page.after(cursor), most + 1),
                        most,
                        kept -> kept.value().code().text())
                .map(Kept::value)
                .map(ReferralCodeResponse::of);
    }

    /** What cannot be a code is the id of nothing. */
    private static String id(String code) {
        return Code.parse(code).map(Code::text).orElse(code);
    }
}
