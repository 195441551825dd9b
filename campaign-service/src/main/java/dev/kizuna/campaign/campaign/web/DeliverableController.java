package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.application.DeliveringDeliverable;
import dev.kizuna.campaign.campaign.application.PromisingDeliverable;
import dev.kizuna.campaign.campaign.application.PromisingDeliverable.Promise;
import dev.kizuna.campaign.campaign.application.WithdrawingDeliverable;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.DeliverableKind;
import dev.kizuna.campaign.campaign.domain.Side;
import dev.kizuna.campaign.campaign.domain.WithdrawalReason;
import dev.kizuna.campaign.campaign.web.CampaignRequests.DeliverDeliverable;
import dev.kizuna.campaign.campaign.web.CampaignRequests.PromiseDeliverable;
import dev.kizuna.campaign.campaign.web.CampaignRequests.WithdrawDeliverable;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.time.IdSource;
import dev.kizuna.kit.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/campaigns/{id}/deliverables")
@Tag(name = "Deliverables", description = "What was promised for a campaign, by either side")
class DeliverableController {

    private static final int LONGEST_URL = 2_000;

    private final Campaigns campaigns;
    private final PromisingDeliverable promising;
    private final DeliveringDeliverable delivering;
    private final WithdrawingDeliverable withdrawing;
    private final IdSource ids;
    private final Clock clock;

    DeliverableController(
            Campaigns campaigns,
            PromisingDeliverable promising,
            DeliveringDeliverable delivering,
            WithdrawingDeliverable withdrawing,
            IdSource ids,
            Clock clock) {
        this.campaigns = campaigns;
        this.promising = promising;
        this.delivering = delivering;
        this.withdrawing = withdrawing;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Promise something; the same promise again changes nothing")
    @Refusals({ErrorCode.UNKNOWN_DELIVERABLE_KIND, ErrorCode.NOT_A_PARTICIPANT})
    ResponseEntity<DeliverableJson> promise(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PromiseDeliverable request) {
        var reader = new RequestReader(clock.instant());
        String given = reader.idIfGiven("/deliverableId", request.deliverableId());
        String deliverableId = given == null
                ? Creation.of(key, "/api/campaigns/" + id + "/deliverables", request)
                        .id(ids, "deliverable of " + id)
                : given;
        var promise = new Promise(
                deliverableId,
                reader.coded(DeliverableKind.class, ErrorCode.UNKNOWN_DELIVERABLE_KIND, "/kind", request.kind()),
                reader.coded(Side.class, ErrorCode.INVALID_FIELD, "/side", request.side()),
                reader.idIfGiven("/partnerId", request.partnerId()),
                reader.id("/ownerId", request.ownerId()),
                reader.time("/dueAt", request.dueAt()));
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        Kept<Campaign> now = Answers.done(promising.promise(id, OptionalLong.empty(), promise, at));
        return ResponseEntity.created(
                        Answers.location("/api/campaigns/{id}/deliverables/{deliverable}", id, deliverableId))
                .eTag(EntityTags.of(now.version()))
                .body(json(now.value(), deliverableId));
    }

    @PostMapping("/{deliverableId}/deliver")
    @Operation(summary = "What was promised is there")
    @Refusals(ErrorCode.DELIVERABLE_WITHDRAWN)
    ResponseEntity<DeliverableJson> deliver(
            @PathVariable String id,
            @Parameter(description = "Id of the deliverable", example = "dl-webinar") @PathVariable
                    String deliverableId,
            @RequestBody(required = false) @Nullable DeliverDeliverable request) {
        var reader = new RequestReader(clock.instant());
        Instant at = reader.occurredAt(request == null ? null : request.occurredAt());
        String evidence = evidence(reader, request);
        reader.check();
        return Answers.changed(
                delivering.deliver(id, OptionalLong.empty(), deliverableId, evidence, at),
                campaign -> json(campaign, deliverableId));
    }

    @PostMapping("/{deliverableId}/withdraw")
    @Operation(summary = "What was promised is not needed any more; nobody waits for it")
    @Refusals(ErrorCode.DELIVERABLE_DELIVERED)
    ResponseEntity<DeliverableJson> withdraw(
            @PathVariable String id,
            @Parameter(description = "Id of the deliverable", example = "dl-webinar") @PathVariable
                    String deliverableId,
            @RequestBody WithdrawDeliverable request) {
        var reader = new RequestReader(clock.instant());
        var reason = reader.coded(WithdrawalReason.class, ErrorCode.INVALID_FIELD, "/reason", request.reason());
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.changed(
                withdrawing.withdraw(id, OptionalLong.empty(), deliverableId, reason, at),
                campaign -> json(campaign, deliverableId));
    }

    @GetMapping("/{deliverableId}")
    @Operation(summary = "Read a deliverable")
    ResponseEntity<DeliverableJson> read(
            @PathVariable String id,
            @Parameter(description = "Id of the deliverable", example = "dl-webinar") @PathVariable
                    String deliverableId) {
        return Answers.found(campaigns.find(id), id, campaign -> json(campaign, deliverableId));
    }

    private static @Nullable String evidence(RequestReader reader, @Nullable DeliverDeliverable request) {
        String url = reader.textIfGiven("/evidenceUrl", request == null ? null : request.evidenceUrl(), LONGEST_URL);
        if (url != null && !isHttps(url)) {
            reader.refuse("/evidenceUrl", "must be an https address");
        }
        return url;
    }

    private static boolean isHttps(String url) {
        try {
            var uri = new URI(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private DeliverableJson json(Campaign campaign, String deliverableId) {
        return campaign.deliverables()
                .find(deliverableId)
                .map(deliverable -> DeliverableJson.of(deliverable, clock.instant()))
                .orElseThrow(() -> Answers.missing(deliverableId));
    }
}
