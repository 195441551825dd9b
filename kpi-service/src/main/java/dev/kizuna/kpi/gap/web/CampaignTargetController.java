package dev.kizuna.kpi.gap.web;

import static dev.kizuna.kit.instance.Readiness.whenReady;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kpi.gap.application.ReadingTargets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/campaign-targets")
@Tag(name = "Campaign targets", description = "What campaigns are to reach by when, and what is there")
class CampaignTargetController {

    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 90;

    private final ReadingTargets reading;

    CampaignTargetController(ReadingTargets reading) {
        this.reading = reading;
    }

    @GetMapping("/{campaignId}")
    @Operation(
            summary = "A campaign's targets beside what is there, day by day, and what its adjustments changed",
            description = "The target to date spreads what is missing evenly over the days that are left and ask for"
                    + " something: not while the campaign rests, is prepared, produced or reviewed.")
    @Refusals({ErrorCode.INVALID_PARAMETER, ErrorCode.UNAVAILABLE})
    CampaignTargetsResponse targets(
            @PathVariable String campaignId,
            @Parameter(
                            description =
                                    "How many days are shown on either side of an adjustment, 1 to 90; 7 when absent",
                            example = "14")
                    @RequestParam(required = false)
                    @Nullable
                    String days) {
        int length = days(days);
        return whenReady(() -> reading.read(campaignId, length))
                .map(CampaignTargetsResponse::of)
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.NOT_FOUND, "Nothing was told of a campaign with the id " + campaignId));
    }

    private static int days(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL_DAYS;
        }
        try {
            int days = Integer.parseInt(text);
            if (days >= 1 && days <= MOST_DAYS) {
                return days;
            }
        } catch (NumberFormatException e) {
            // refused below, like a number out of bounds
        }
        throw new ProblemException(
                ErrorCode.INVALID_PARAMETER, "days", "must be a number from 1 to " + MOST_DAYS + ", not " + text);
    }
}
