package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.language.Spoken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in the list.
 *
 * @param tone how its status is drawn
 * @param more how many targets are not shown
 * @param roiWhy why there is no return on investment
 */
record CampaignRow(
        String id,
        String name,
        String partnerId,
        String partner,
        String objective,
        String status,
        String tone,
        String days,
        List<TargetBar> targets,
        int more,
        String roi,
        @Nullable String roiWhy,
        List<Missed> gaps) {

    private static final int MOST_TARGETS = 2;
    private static final Set<String> UPPER_BOUNDS = Set.of("cpl", "costPerMql");

    /**
     * How much of a target is there.
     *
     * @param share of the target, in words
     * @param filled the same in percent, at most 100
     * @param status REACHED, MISSED or OPEN
     */
    record TargetBar(
            String name,
            String actual,
            String target,
            String share,
            BigDecimal filled,
            String status,
            boolean atMost,
            @Nullable String why) {

        static TargetBar of(Campaign.Result result, Spoken spoken) {
            BigDecimal actual = result.actual();
            boolean atMost = UPPER_BOUNDS.contains(result.metric());
            boolean reached = Boolean.TRUE.equals(result.reached());
            return new TargetBar(
                    spoken.figure(result.metric()),
                    spoken.value(actual, result.unit()),
                    spoken.value(result.target(), result.unit()),
                    actual == null || result.target().signum() == 0
                            ? Spoken.NOTHING
                            : spoken.share(actual.divide(result.target(), 3, RoundingMode.HALF_UP)),
                    actual == null ? BigDecimal.ZERO : Bar.percent(actual, result.target()),
                    reached ? "REACHED" : atMost && actual != null ? "MISSED" : "OPEN",
                    atMost,
                    spoken.reason(result.why()));
        }
    }

    /** A target that is being missed, and the stage that is likely to blame. */
    record Missed(
            String metric,
            String actual,
            String toDate,
            @Nullable String stage) {

        static Missed of(Gap gap, Spoken spoken) {
            return new Missed(
                    spoken.figure(gap.metric()),
                    spoken.value(gap.actual(), gap.unit()),
                    spoken.value(gap.targetToDate(), gap.unit()),
                    gap.blamedStage() == null ? null : spoken.word("campaign.stage." + gap.blamedStage()));
        }
    }

    /** @param roi null while it is not known */
    static CampaignRow of(Campaign campaign, String partner, Card.@Nullable Value roi, List<Gap> gaps, Spoken spoken) {
        return new CampaignRow(
                campaign.campaignId(),
                campaign.name(),
                campaign.partnerId(),
                partner,
                spoken.word("objective." + campaign.objective()),
                campaign.status(),
                tone(campaign.status()),
                spoken.date(campaign.startsOn()) + " – " + spoken.date(campaign.endsOn()),
                campaign.targets().stream()
                        .limit(MOST_TARGETS)
                        .map(result -> TargetBar.of(result, spoken))
                        .toList(),
                Math.max(0, campaign.targets().size() - MOST_TARGETS),
                roi == null ? Spoken.NOTHING : spoken.value(roi.number(), roi.unit()),
                roi == null ? null : spoken.reason(roi.reason()),
                gaps.stream().map(gap -> Missed.of(gap, spoken)).toList());
    }

    static String tone(String status) {
        return switch (status) {
            case "RUNNING" -> "OPEN";
            case "PAUSED" -> "WARNING";
            case "COMPLETED" -> "GOOD";
            default -> "NEUTRAL";
        };
    }
}
