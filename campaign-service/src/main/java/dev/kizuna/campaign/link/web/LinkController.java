package dev.kizuna.campaign.link.web;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.link.application.ChangingLink;
import dev.kizuna.campaign.link.application.MakingLink;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.campaign.link.web.LinkJson.LinkResponse;
import dev.kizuna.campaign.link.web.LinkJson.MakeLink;
import dev.kizuna.campaign.link.web.LinkJson.SetLink;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.EntityTags;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
@RequestMapping("/api/links")
@Tag(name = "Links", description = "Tracked links of partners into campaigns")
class LinkController {

    private static final String CODE = "Code of the link; case does not matter";
    private static final String CODE_EXAMPLE = "spring-fair-2026";

    private final Links links;
    private final MakingLink making;
    private final ChangingLink changing;
    private final Clock clock;

    LinkController(Links links, MakingLink making, ChangingLink changing, Clock clock) {
        this.links = links;
        this.making = making;
        this.changing = changing;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Make a link")
    @Refusals({
        ErrorCode.TARGET_NOT_ALLOWED,
        ErrorCode.CODE_NOT_ALLOWED,
        ErrorCode.UNKNOWN_CAMPAIGN,
        ErrorCode.UNKNOWN_LANDING_PAGE,
        ErrorCode.NOT_A_PARTICIPANT,
        ErrorCode.ENDS_BEFORE_START,
        ErrorCode.NAIVE_TIME
    })
    ResponseEntity<LinkResponse> make(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MakeLink request) {
        var reader = new RequestReader(clock.instant());
        String partnerId = reader.id("/partnerId", request.partnerId());
        String campaignId = reader.id("/campaignId", request.campaignId());
        var settings = request.settings(reader);
        Instant createdAt = reader.occurredAt(null);
        reader.check();
        return Answers.created(
                making.make(
                        request.code(),
                        partnerId,
                        campaignId,
                        settings,
                        createdAt,
                        Creation.of(key, "/api/links", request)),
                link -> Answers.location("/api/links/{code}", link.code().text()),
                LinkResponse::of);
    }

    @PutMapping("/{code}")
    @Operation(summary = "Set where a link leads, and when; visitors notice within a second")
    @Refusals({
        ErrorCode.TARGET_NOT_ALLOWED,
        ErrorCode.UNKNOWN_LANDING_PAGE,
        ErrorCode.MISSING_FIELD,
        ErrorCode.ENDS_BEFORE_START,
        ErrorCode.NAIVE_TIME
    })
    ResponseEntity<LinkResponse> set(
            @Parameter(description = CODE, example = CODE_EXAMPLE) @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SetLink request) {
        var reader = new RequestReader(clock.instant());
        var settings = request.settings(reader);
        reader.check();
        return Answers.changed(changing.set(id(code), EntityTags.expected(ifMatch), settings), LinkResponse::of);
    }

    @PostMapping("/{code}/pause")
    @Operation(summary = "Let a link rest: visitors see a page that says so")
    ResponseEntity<LinkResponse> pause(
            @Parameter(description = CODE, example = CODE_EXAMPLE) @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.changed(changing.pause(id(code), Answers.versionIfGiven(ifMatch), true), LinkResponse::of);
    }

    @PostMapping("/{code}/resume")
    @Operation(summary = "Let a link lead somewhere again")
    ResponseEntity<LinkResponse> resume(
            @Parameter(description = CODE, example = CODE_EXAMPLE) @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.changed(changing.pause(id(code), Answers.versionIfGiven(ifMatch), false), LinkResponse::of);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a link")
    ResponseEntity<LinkResponse> read(
            @Parameter(description = CODE, example = CODE_EXAMPLE) @PathVariable String code) {
        return Answers.found(Code.parse(code).map(Code::text).flatMap(links::find), code, LinkResponse::of);
    }

    @GetMapping
    @Operation(summary = "List links")
    Page<LinkResponse> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @Parameter(description = "Only links into this campaign", example = "spring-fair")
                    @RequestParam(required = false)
                    @Nullable
                    String campaignId,
            @Parameter(description = "Only links to this landing page", example = "lp-fair")
                    @RequestParam(required = false)
                    @Nullable
                    String landingPageId,
            @Parameter(description = "Only links that are put there", example = "newsletter")
                    @RequestParam(required = false)
                    @Nullable
                    String channel,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        var filter = new Links.Filter(partnerId, campaignId, landingPageId, channel);
        return Page.cut(
                        links.list(filter, Page.after(cursor), most + 1),
                        most,
                        kept -> kept.value().code().text())
                .map(Kept::value)
                .map(LinkResponse::of);
    }

    /** What cannot be a code is the id of nothing. */
    private static String id(String code) {
        return Code.parse(code).map(Code::text).orElse(code);
    }
}
