package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.MoneyJson;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.application.PlanningCampaign;
import dev.kizuna.campaign.campaign.application.SettingTargets;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Objective;
import dev.kizuna.campaign.campaign.domain.Plan;
import dev.kizuna.campaign.campaign.domain.Status;
import dev.kizuna.campaign.campaign.domain.Target;
import dev.kizuna.campaign.campaign.web.CampaignRequests.PlanCampaign;
import dev.kizuna.campaign.campaign.web.CampaignRequests.SetTargets;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.web.EntityTags;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
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
@RequestMapping("/api/campaigns")
@Tag(name = "Campaigns", description = "Campaigns with partners, from plan to end")
class CampaignController {

    private final Campaigns campaigns;
    private final PlanningCampaign planning;
    private final SettingTargets setting;
    private final Clock clock;

    CampaignController(Campaigns campaigns, PlanningCampaign planning, SettingTargets setting, Clock clock) {
        this.campaigns = campaigns;
        this.planning = planning;
        this.setting = setting;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Plan a campaign")
    ResponseEntity<CampaignResponse> plan(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PlanCampaign request) {
        var reader = new RequestReader(clock.instant());
        String id = reader.idIfGiven("/campaignId", request.campaignId());
        String partnerId = reader.id("/partnerId", request.partnerId());
        var plan = new Plan(
                reader.oneOf(Objective.class, "/objective", request.objective()),
                reader.day("/startsOn", request.startsOn()),
                reader.day("/endsOn", request.endsOn()),
                TargetJson.read(reader, request.targets()),
                MoneyJson.read(reader, "/budget", request.budget()));
        Instant plannedAt = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.created(
                planning.plan(id, partnerId, plan, plannedAt, Creation.of(key, "/api/campaigns", request)),
                campaign -> Answers.location("/api/campaigns/{id}", campaign.id()),
                CampaignResponse::of);
    }

    @PutMapping("/{id}/targets")
    @Operation(summary = "Set the targets of a campaign that is not launched yet")
    ResponseEntity<CampaignResponse> target(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SetTargets request) {
        var reader = new RequestReader(clock.instant());
        List<Target> targets = TargetJson.read(reader, request.targets());
        reader.check();
        return Answers.changed(setting.set(id, EntityTags.expected(ifMatch), targets), CampaignResponse::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a campaign")
    ResponseEntity<CampaignResponse> read(@PathVariable String id) {
        return Answers.found(campaigns.find(id), id, CampaignResponse::of);
    }

    @GetMapping
    @Operation(summary = "List campaigns")
    Page<CampaignResponse> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.cut(
                        campaigns.list(partnerId, status, Page.after(cursor), most + 1),
                        most,
                        kept -> kept.value().id())
                .map(Kept::value)
                .map(CampaignResponse::of);
    }
}
