package dev.kizuna.campaign.link.web;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.link.application.MakingLink;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.campaign.link.web.LinkJson.LinkResponse;
import dev.kizuna.campaign.link.web.LinkJson.MakeLink;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
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

@RestController
@RequestMapping("/api/links")
@Tag(name = "Links", description = "Tracked links of partners into campaigns")
class LinkController {

    private final Links links;
    private final MakingLink making;
    private final Clock clock;

    LinkController(Links links, MakingLink making, Clock clock) {
        this.links = links;
        this.making = making;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Make a link")
    ResponseEntity<LinkResponse> make(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MakeLink request) {
        var reader = new RequestReader(clock.instant());
        String partnerId = reader.id("/partnerId", request.partnerId());
        String campaignId = reader.id("/campaignId", request.campaignId());
        String target = reader.text("/target", request.target());
        Instant createdAt = reader.occurredAt(null);
        reader.check();
        return Answers.created(
                making.make(
                        request.code(),
                        partnerId,
                        campaignId,
                        target,
                        createdAt,
                        Creation.of(key, "/api/links", request)),
                link -> Answers.location("/api/links/{code}", link.code().text()),
                LinkResponse::of);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a link")
    ResponseEntity<LinkResponse> read(@PathVariable String code) {
        return Answers.found(Code.parse(code).flatMap(links::find), code, LinkResponse::of);
    }

    @GetMapping
    @Operation(summary = "List links")
    Page<LinkResponse> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String campaignId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.cut(
                        links.list(partnerId, campaignId, Page.after(cursor), most + 1),
                        most,
                        kept -> kept.value().code().text())
                .map(Kept::value)
                .map(LinkResponse::of);
    }
}
