package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.web.ActionRequest;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.application.JoiningCampaign;
import dev.kizuna.campaign.campaign.application.LeavingCampaign;
import dev.kizuna.campaign.campaign.application.ViewingCampaigns;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.ParticipantRole;
import dev.kizuna.campaign.campaign.web.CampaignRequests.JoinCampaign;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
@RequestMapping("/api/campaigns/{id}/participants")
@Tag(name = "Participants", description = "Other partners in a campaign that one partner leads")
class ParticipantController {

    private final JoiningCampaign joining;
    private final LeavingCampaign leaving;
    private final ViewingCampaigns viewing;
    private final Clock clock;

    ParticipantController(JoiningCampaign joining, LeavingCampaign leaving, ViewingCampaigns viewing, Clock clock) {
        this.joining = joining;
        this.leaving = leaving;
        this.viewing = viewing;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Another partner takes part",
            description =
                    "From then on it can have links into the campaign and promise deliverables. The same partner in"
                            + " the same role again changes nothing.")
    @Refusals({ErrorCode.ALREADY_EXISTS, ErrorCode.PARTNER_SUSPENDED, ErrorCode.OWN_CAMPAIGN})
    ResponseEntity<CampaignResponse> join(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JoinCampaign request) {
        var reader = new RequestReader(clock.instant());
        String partnerId = reader.id("/partnerId", request.partnerId());
        var role = reader.coded(ParticipantRole.class, ErrorCode.INVALID_FIELD, "/role", request.role());
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.changed(joining.join(id, Answers.versionIfGiven(ifMatch), partnerId, role, at), this::response);
    }

    @PostMapping("/{partnerId}/leave")
    @Operation(
            summary = "A partner takes part no more",
            description = "What it brought stays. What it promised and has not delivered is withdrawn.")
    @Refusals(ErrorCode.OUT_OF_ORDER)
    ResponseEntity<CampaignResponse> leave(
            @PathVariable String id,
            @Parameter(description = "Who leaves", example = "p-minato") @PathVariable String partnerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ActionRequest request) {
        var reader = new RequestReader(clock.instant());
        Instant at = reader.occurredAt(ActionRequest.occurredAt(request));
        reader.check();
        return Answers.changed(leaving.leave(id, Answers.versionIfGiven(ifMatch), partnerId, at), this::response);
    }

    private CampaignResponse response(Campaign campaign) {
        return CampaignResponse.of(viewing.view(campaign));
    }
}
