package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.application.CompletingCampaign;
import dev.kizuna.campaign.campaign.application.LaunchingCampaign;
import dev.kizuna.campaign.campaign.application.PausingCampaign;
import dev.kizuna.campaign.campaign.application.ViewingCampaigns;
import dev.kizuna.campaign.campaign.domain.Because;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.web.CampaignRequests.CompleteCampaign;
import dev.kizuna.campaign.campaign.web.CampaignRequests.LaunchCampaign;
import dev.kizuna.campaign.campaign.web.CampaignRequests.PauseCampaign;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/campaigns/{id}")
@Tag(name = "Campaigns")
class CampaignActionsController {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_LESSONS = 20_000;

    private final LaunchingCampaign launching;
    private final PausingCampaign pausing;
    private final CompletingCampaign completing;
    private final ViewingCampaigns viewing;
    private final Clock clock;

    CampaignActionsController(
            LaunchingCampaign launching,
            PausingCampaign pausing,
            CompletingCampaign completing,
            ViewingCampaigns viewing,
            Clock clock) {
        this.launching = launching;
        this.pausing = pausing;
        this.completing = completing;
        this.viewing = viewing;
        this.clock = clock;
    }

    @PostMapping("/launch")
    @Operation(
            summary = "Launch what is planned, which locks the targets, or go on after a pause",
            description = "It may be launched before its first day, and not after its last.")
    @Refusals({ErrorCode.TARGETS_MISSING, ErrorCode.CAMPAIGN_OVER, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<CampaignResponse> launch(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable LaunchCampaign request) {
        var reader = new RequestReader(clock.instant());
        Instant at = reader.occurredAt(request == null ? null : request.occurredAt());
        String because = reader.textIfGiven("/reason", request == null ? null : request.reason(), LONGEST_REASON);
        reader.check();
        return Answers.changed(launching.launch(id, Answers.versionIfGiven(ifMatch), because, at), this::response);
    }

    @PostMapping("/pause")
    @Operation(summary = "Pause a running campaign")
    @Refusals({ErrorCode.REASON_MISSING, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<CampaignResponse> pause(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PauseCampaign request) {
        var reader = new RequestReader(clock.instant());
        Because because = CampaignRequests.because(reader, request.reason(), request.reasonCode());
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.changed(pausing.pause(id, Answers.versionIfGiven(ifMatch), because, at), this::response);
    }

    @PostMapping("/complete")
    @Operation(
            summary = "End a campaign with what was learnt",
            description = "What came of its targets by then is kept with it.")
    @Refusals({ErrorCode.LESSON_MISSING, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<CampaignResponse> complete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CompleteCampaign request) {
        var reader = new RequestReader(clock.instant());
        String lessons = reader.textIfGiven("/lessons", request.lessons(), LONGEST_LESSONS);
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.changed(
                completing.complete(id, Answers.versionIfGiven(ifMatch), lessons == null ? "" : lessons, at),
                this::response);
    }

    private CampaignResponse response(Campaign campaign) {
        return CampaignResponse.of(viewing.view(campaign));
    }
}
