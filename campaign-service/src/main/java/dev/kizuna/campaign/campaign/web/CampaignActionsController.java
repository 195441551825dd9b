package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.web.ActionRequest;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.application.AdjustingCampaign;
import dev.kizuna.campaign.campaign.application.CompletingCampaign;
import dev.kizuna.campaign.campaign.application.LaunchingCampaign;
import dev.kizuna.campaign.campaign.application.PausingCampaign;
import dev.kizuna.campaign.campaign.domain.Target;
import dev.kizuna.campaign.campaign.web.CampaignRequests.AdjustCampaign;
import dev.kizuna.campaign.campaign.web.CampaignRequests.CompleteCampaign;
import dev.kizuna.campaign.campaign.web.CampaignRequests.PauseCampaign;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    private final LaunchingCampaign launching;
    private final AdjustingCampaign adjusting;
    private final PausingCampaign pausing;
    private final CompletingCampaign completing;
    private final Clock clock;

    CampaignActionsController(
            LaunchingCampaign launching,
            AdjustingCampaign adjusting,
            PausingCampaign pausing,
            CompletingCampaign completing,
            Clock clock) {
        this.launching = launching;
        this.adjusting = adjusting;
        this.pausing = pausing;
        this.completing = completing;
        this.clock = clock;
    }

    @PostMapping("/launch")
    @Operation(summary = "Launch what is planned or paused; locks the targets")
    ResponseEntity<CampaignResponse> launch(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ActionRequest request) {
        Instant at = occurredAt(ActionRequest.occurredAt(request));
        return Answers.changed(launching.launch(id, Answers.versionIfGiven(ifMatch), at), CampaignResponse::of);
    }

    @PostMapping("/adjust")
    @Operation(summary = "Change the targets after the launch, with a reason")
    ResponseEntity<CampaignResponse> adjust(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AdjustCampaign request) {
        var reader = new RequestReader(clock.instant());
        String reason = reader.text("/reason", request.reason());
        List<Target> targets = TargetJson.read(reader, request.targets());
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.changed(
                adjusting.adjust(id, Answers.versionIfGiven(ifMatch), reason, targets, at), CampaignResponse::of);
    }

    @PostMapping("/pause")
    @Operation(summary = "Pause a running campaign")
    ResponseEntity<CampaignResponse> pause(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable PauseCampaign request) {
        Instant at = occurredAt(request == null ? null : request.occurredAt());
        String reason = request == null ? null : request.reason();
        return Answers.changed(pausing.pause(id, Answers.versionIfGiven(ifMatch), reason, at), CampaignResponse::of);
    }

    @PostMapping("/complete")
    @Operation(summary = "End a campaign")
    ResponseEntity<CampaignResponse> complete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable CompleteCampaign request) {
        Instant at = occurredAt(request == null ? null : request.occurredAt());
        String lessons = request == null ? null : request.lessons();
        return Answers.changed(
                completing.complete(id, Answers.versionIfGiven(ifMatch), lessons, at), CampaignResponse::of);
    }

    private Instant occurredAt(@Nullable String given) {
        var reader = new RequestReader(clock.instant());
        Instant at = reader.occurredAt(given);
        reader.check();
        return at;
    }
}
