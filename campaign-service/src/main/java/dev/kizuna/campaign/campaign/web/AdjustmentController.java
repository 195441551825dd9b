package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.MoneyJson;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.application.AdjustingCampaign;
import dev.kizuna.campaign.campaign.application.ReadingEffects;
import dev.kizuna.campaign.campaign.application.ViewingCampaigns;
import dev.kizuna.campaign.campaign.domain.Adjustment.Values;
import dev.kizuna.campaign.campaign.domain.Adjustment.Wish;
import dev.kizuna.campaign.campaign.domain.AdjustmentKind;
import dev.kizuna.campaign.campaign.web.CampaignRequests.AdjustCampaign;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.security.Acting;
import dev.kizuna.kit.time.IdSource;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes of launched campaigns, and what came of them. */
@RestController
@RequestMapping("/api/campaigns/{id}")
@Tag(name = "Campaigns")
class AdjustmentController {

    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_DAYS = 92;

    private final AdjustingCampaign adjusting;
    private final ReadingEffects reading;
    private final ViewingCampaigns viewing;
    private final IdSource ids;
    private final Clock clock;

    AdjustmentController(
            AdjustingCampaign adjusting, ReadingEffects reading, ViewingCampaigns viewing, IdSource ids, Clock clock) {
        this.adjusting = adjusting;
        this.reading = reading;
        this.viewing = viewing;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping("/adjust")
    @Operation(
            summary = "Change what was launched, with a reason",
            description = "The same adjustmentId with the same content again changes nothing.")
    @Refusals({
        ErrorCode.ALREADY_EXISTS,
        ErrorCode.REASON_MISSING,
        ErrorCode.UNKNOWN_ADJUSTMENT_KIND,
        ErrorCode.UNIT_MISSING,
        ErrorCode.UNKNOWN_UNIT,
        ErrorCode.UNIT_MISMATCH,
        ErrorCode.UNKNOWN_METRIC,
        ErrorCode.DUPLICATE_METRIC,
        ErrorCode.TARGET_NOT_POSITIVE,
        ErrorCode.TARGET_TOO_LARGE,
        ErrorCode.NEGATIVE_AMOUNT,
        ErrorCode.UNKNOWN_CURRENCY,
        ErrorCode.PHASE_OUTSIDE_CAMPAIGN,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<CampaignResponse> adjust(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AdjustCampaign request) {
        var reader = new RequestReader(clock.instant());
        Wish wish = wish(reader, request);
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return Answers.changed(
                adjusting.adjust(id, Answers.versionIfGiven(ifMatch), wish, at),
                campaign -> CampaignResponse.of(viewing.view(campaign)));
    }

    @GetMapping("/adjustments")
    @Operation(
            summary = "See the effect of each adjustment: the campaign's figures before and after it",
            description = "Of all its partners together. Rates are computed when this is read.")
    List<EffectResponse> effects(
            @PathVariable String id,
            @Parameter(description = "How many days are looked at on either side, 1 to 92", example = "7")
                    @RequestParam(defaultValue = "7")
                    int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "days", "must be from 1 to " + MOST_DAYS);
        }
        return reading.read(id, days).orElseThrow(() -> Answers.missing(id)).stream()
                .map(EffectResponse::of)
                .toList();
    }

    private Wish wish(RequestReader reader, AdjustCampaign request) {
        String given = reader.idIfGiven("/adjustmentId", request.adjustmentId());
        AdjustmentKind kind = request.kind() == null
                ? AdjustmentKind.TARGETS
                : reader.coded(AdjustmentKind.class, ErrorCode.UNKNOWN_ADJUSTMENT_KIND, "/kind", request.kind());
        return new Wish(
                given == null ? ids.next() : given,
                kind,
                CampaignRequests.because(reader, request.reason(), request.reasonCode()),
                Acting.now().by(),
                switch (kind) {
                    case TARGETS -> Values.of(TargetJson.read(reader, request.targets()));
                    case BUDGET -> Values.of(MoneyJson.read(reader, "/budget", request.budget()));
                    case SCHEDULE -> new Values(List.of(), null, reader.dayIfGiven("/endsOn", request.endsOn()), null);
                    default -> Values.of(reader.textIfGiven("/after", request.after(), LONGEST_TEXT));
                },
                reader.textIfGiven("/before", request.before(), LONGEST_TEXT));
    }
}
