package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.ActionRequest;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.application.DeliveringDeliverable;
import dev.kizuna.campaign.campaign.application.PromisingDeliverable;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Deliverable;
import dev.kizuna.campaign.campaign.web.CampaignRequests.PromiseDeliverable;
import dev.kizuna.campaign.campaign.web.CampaignResponse.DeliverableJson;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.time.IdSource;
import dev.kizuna.kit.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

    private final Campaigns campaigns;
    private final PromisingDeliverable promising;
    private final DeliveringDeliverable delivering;
    private final IdSource ids;
    private final Clock clock;

    DeliverableController(
            Campaigns campaigns,
            PromisingDeliverable promising,
            DeliveringDeliverable delivering,
            IdSource ids,
            Clock clock) {
        this.campaigns = campaigns;
        this.promising = promising;
        this.delivering = delivering;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Promise something; the same promise again changes nothing")
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
        var deliverable = new Deliverable(
                deliverableId,
                reader.text("/kind", request.kind()),
                reader.id("/ownerId", request.ownerId()),
                reader.time("/dueAt", request.dueAt()),
                null);
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        Kept<Campaign> now = Answers.done(promising.promise(id, OptionalLong.empty(), deliverable, at));
        return ResponseEntity.created(
                        Answers.location("/api/campaigns/{id}/deliverables/{deliverable}", id, deliverableId))
                .eTag(EntityTags.of(now.version()))
                .body(json(now.value(), deliverableId));
    }

    @PostMapping("/{deliverableId}/deliver")
    @Operation(summary = "What was promised is there")
    ResponseEntity<DeliverableJson> deliver(
            @PathVariable String id,
            @PathVariable String deliverableId,
            @RequestBody(required = false) @Nullable ActionRequest request) {
        var reader = new RequestReader(clock.instant());
        Instant at = reader.occurredAt(ActionRequest.occurredAt(request));
        reader.check();
        return Answers.changed(
                delivering.deliver(id, OptionalLong.empty(), deliverableId, at),
                campaign -> json(campaign, deliverableId));
    }

    @GetMapping("/{deliverableId}")
    @Operation(summary = "Read a deliverable")
    ResponseEntity<DeliverableJson> read(@PathVariable String id, @PathVariable String deliverableId) {
        return Answers.found(campaigns.find(id), id, campaign -> json(campaign, deliverableId));
    }

    private static DeliverableJson json(Campaign campaign, String deliverableId) {
        return campaign.deliverables()
                .find(deliverableId)
                .map(DeliverableJson::of)
                .orElseThrow(() -> Answers.missing(deliverableId));
    }
}
