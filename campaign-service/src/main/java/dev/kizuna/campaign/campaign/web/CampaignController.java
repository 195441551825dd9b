package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.application.PlanningCampaign;
import dev.kizuna.campaign.campaign.application.ViewingCampaigns;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Campaigns.Wanted;
import dev.kizuna.campaign.campaign.domain.Objective;
import dev.kizuna.campaign.campaign.domain.Status;
import dev.kizuna.campaign.campaign.web.CampaignRequests.PlanCampaign;
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
@RequestMapping("/api/campaigns")
@Tag(name = "Campaigns", description = "Campaigns with partners, from plan to end")
class CampaignController {

    private final Campaigns campaigns;
    private final ViewingCampaigns viewing;
    private final PlanningCampaign planning;
    private final Clock clock;

    CampaignController(Campaigns campaigns, ViewingCampaigns viewing, PlanningCampaign planning, Clock clock) {
        this.campaigns = campaigns;
        this.viewing = viewing;
        this.planning = planning;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Plan a campaign")
    @Refusals({
        ErrorCode.UNIT_MISSING,
        ErrorCode.UNKNOWN_UNIT,
        ErrorCode.UNIT_MISMATCH,
        ErrorCode.UNKNOWN_METRIC,
        ErrorCode.DUPLICATE_METRIC,
        ErrorCode.TARGET_NOT_POSITIVE,
        ErrorCode.TARGET_TOO_LARGE,
        ErrorCode.NEGATIVE_AMOUNT,
        ErrorCode.UNKNOWN_CURRENCY,
        ErrorCode.DUPLICATE_PHASE,
        ErrorCode.PHASE_BACKWARDS,
        ErrorCode.PHASE_OUTSIDE_CAMPAIGN
    })
    ResponseEntity<CampaignResponse> plan(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PlanCampaign request) {
        var reader = new RequestReader(clock.instant());
        String id = reader.idIfGiven("/campaignId", request.campaignId());
        String partnerId = reader.id("/partnerId", request.partnerId());
        var plan = request.plan(reader);
        Instant plannedAt = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.created(
                planning.plan(id, partnerId, plan, plannedAt, Creation.of(key, "/api/campaigns", request)),
                campaign -> Answers.location("/api/campaigns/{id}", campaign.id()),
                this::response);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a campaign")
    ResponseEntity<CampaignResponse> read(
            @Parameter(description = "Id of the campaign", example = "c-hikari-spring") @PathVariable String id) {
        return Answers.found(campaigns.find(id), id, this::response);
    }

    @GetMapping
    @Operation(summary = "List campaigns")
    Page<CampaignResponse> list(
            @Parameter(description = "Only those that this partner leads or takes part in", example = "p-hikari")
                    @RequestParam(required = false)
                    @Nullable
                    String partnerId,
            @Parameter(description = "Only those that stand so", example = "RUNNING")
                    @RequestParam(required = false)
                    @Nullable
                    Status status,
            @Parameter(description = "Only those for this", example = "SALES") @RequestParam(required = false) @Nullable
                    Objective objective,
            @Parameter(description = "Only those that end on this day or later", example = "2026-04-01")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Only those that begin on this day or before", example = "2026-04-30")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        var wanted = new Wanted(partnerId, status, objective, from, to);
        return Page.cut(
                        campaigns.list(wanted, Page.after(cursor), most + 1),
                        most,
                        kept -> kept.value().id())
                .map(Kept::value)
                .map(this::response);
    }

    private CampaignResponse response(Campaign campaign) {
        return CampaignResponse.of(viewing.view(campaign));
    }
}
