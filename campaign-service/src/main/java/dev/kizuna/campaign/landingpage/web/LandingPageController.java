package dev.kizuna.campaign.landingpage.web;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.landingpage.application.KeepingLandingPage;
import dev.kizuna.campaign.landingpage.domain.LandingPage;
import dev.kizuna.campaign.landingpage.domain.LandingPages;
import dev.kizuna.campaign.landingpage.web.LandingPageJson.AddLandingPage;
import dev.kizuna.campaign.landingpage.web.LandingPageJson.LandingPageResponse;
import dev.kizuna.campaign.landingpage.web.LandingPageJson.ReplaceLandingPage;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.time.IdSource;
import dev.kizuna.kit.web.EntityTags;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
@RequestMapping("/api/landing-pages")
@Tag(name = "Landing pages", description = "Pages of campaigns to which links lead")
class LandingPageController {

    private static final String PATH = "/api/landing-pages";

    private final LandingPages pages;
    private final KeepingLandingPage keeping;
    private final IdSource ids;
    private final Clock clock;

    LandingPageController(LandingPages pages, KeepingLandingPage keeping, IdSource ids, Clock clock) {
        this.pages = pages;
        this.keeping = keeping;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Add a landing page")
    @Refusals({ErrorCode.TARGET_NOT_ALLOWED, ErrorCode.UNKNOWN_CAMPAIGN, ErrorCode.NOT_A_PARTICIPANT})
    ResponseEntity<LandingPageResponse> add(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AddLandingPage request) {
        var reader = new RequestReader(clock.instant());
        var creation = Creation.of(key, PATH, request);
        String given = reader.idIfGiven("/landingPageId", request.landingPageId());
        String partnerId = reader.id("/partnerId", request.partnerId());
        String campaignId = reader.id("/campaignId", request.campaignId());
        String url = reader.text("/url", request.url());
        Instant createdAt = reader.occurredAt(null);
        reader.check();
        String id = given == null ? creation.id(ids, "landing-page") : given;
        return Answers.created(
                keeping.add(
                        new LandingPage(id, partnerId, campaignId, url, request.fallback(), createdAt, List.of()),
                        creation),
                page -> Answers.location(PATH + "/{id}", page.id()),
                LandingPageResponse::of);
    }

    @PutMapping("/{landingPageId}")
    @Operation(summary = "Replace a landing page: its links lead to the new address within a second")
    @Refusals({ErrorCode.TARGET_NOT_ALLOWED})
    ResponseEntity<LandingPageResponse> replace(
            @Parameter(description = "Id of the page", example = "lp-fair") @PathVariable String landingPageId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReplaceLandingPage request) {
        var reader = new RequestReader(clock.instant());
        String url = reader.text("/url", request.url());
        String reason = reader.text("/reason", request.reason());
        Instant at = reader.occurredAt(null);
        reader.check();
        return Answers.changed(
                keeping.replace(landingPageId, EntityTags.expected(ifMatch), url, request.fallback(), reason, at),
                LandingPageResponse::of);
    }

    @GetMapping("/{landingPageId}")
    @Operation(summary = "Read a landing page")
    ResponseEntity<LandingPageResponse> read(
            @Parameter(description = "Id of the page", example = "lp-fair") @PathVariable String landingPageId) {
        return Answers.found(pages.find(landingPageId), landingPageId, LandingPageResponse::of);
    }

    @GetMapping
    @Operation(summary = "List landing pages")
    Page<LandingPageResponse> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @Parameter(description = "Only pages of this campaign", example = "spring-fair")
                    @RequestParam(required = false)
                    @Nullable
                    String campaignId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.cut(
                        pages.list(partnerId, campaignId, Page.after(cursor), most + 1),
                        most,
                        kept -> kept.value().id())
                .map(Kept::value)
                .map(LandingPageResponse::of);
    }
}
