package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.application.PhasingCampaign;
import dev.kizuna.campaign.campaign.application.ReplanningCampaign;
import dev.kizuna.campaign.campaign.application.SettingTargets;
import dev.kizuna.campaign.campaign.application.ViewingCampaigns;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Phase;
import dev.kizuna.campaign.campaign.domain.Target;
import dev.kizuna.campaign.campaign.web.CampaignRequests.ReplanCampaign;
import dev.kizuna.campaign.campaign.web.CampaignRequests.SetPhases;
import dev.kizuna.campaign.campaign.web.CampaignRequests.SetTargets;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a campaign is to be, edited as a whole or by its parts. */
@RestController
@RequestMapping("/api/campaigns/{id}")
@Tag(name = "Campaigns")
class CampaignPlanController {

    private final ReplanningCampaign replanning;
    private final SettingTargets setting;
    private final PhasingCampaign phasing;
    private final ViewingCampaigns viewing;
    private final Clock clock;

    CampaignPlanController(
            ReplanningCampaign replanning,
            SettingTargets setting,
            PhasingCampaign phasing,
            ViewingCampaigns viewing,
            Clock clock) {
        this.replanning = replanning;
        this.setting = setting;
        this.phasing = phasing;
        this.viewing = viewing;
        this.clock = clock;
    }

    @PutMapping("/plan")
    @Operation(summary = "Plan a campaign anew that is not launched yet")
    @Refusals({
        ErrorCode.TARGETS_LOCKED,
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
    ResponseEntity<CampaignResponse> replan(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReplanCampaign request) {
        var reader = new RequestReader(clock.instant());
        var plan = request.plan(reader);
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.changed(replanning.replan(id, EntityTags.expected(ifMatch), plan, at), this::response);
    }

    @PutMapping("/targets")
    @Operation(summary = "Set the targets of a campaign that is not launched yet")
    @Refusals({
        ErrorCode.TARGETS_LOCKED,
        ErrorCode.MISSING_FIELD,
        ErrorCode.UNIT_MISSING,
        ErrorCode.UNKNOWN_UNIT,
        ErrorCode.UNIT_MISMATCH,
        ErrorCode.UNKNOWN_METRIC,
        ErrorCode.DUPLICATE_METRIC,
        ErrorCode.TARGET_NOT_POSITIVE,
        ErrorCode.TARGET_TOO_LARGE
    })
    ResponseEntity<CampaignResponse> target(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SetTargets request) {
        var reader = new RequestReader(clock.instant());
        List<Target> targets = TargetJson.read(reader, request.targets());
        reader.check();
        return Answers.changed(setting.set(id, EntityTags.expected(ifMatch), targets), this::response);
    }

    @PutMapping("/phases")
    @Operation(summary = "Divide a campaign's days into other phases, before and after its launch")
    @Refusals({
        ErrorCode.MISSING_FIELD,
        ErrorCode.DUPLICATE_PHASE,
        ErrorCode.PHASE_BACKWARDS,
        ErrorCode.PHASE_OUTSIDE_CAMPAIGN
    })
    ResponseEntity<CampaignResponse> phase(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SetPhases request) {
        var reader = new RequestReader(clock.instant());
        List<Phase> phases = PhaseJson.read(reader, request.phases());
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.changed(phasing.phase(id, EntityTags.expected(ifMatch), phases, at), this::response);
    }

    private CampaignResponse response(Campaign campaign) {
        return CampaignResponse.of(viewing.view(campaign));
    }
}
