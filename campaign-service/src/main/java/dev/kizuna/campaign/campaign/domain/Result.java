package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.result.domain.CampaignFigures;
import dev.kizuna.campaign.result.domain.Figure;
import dev.kizuna.campaign.result.domain.Metric;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a target.
 *
 * @param actual what was reached, or null
 * @param why why there is no actual figure; null when there is one
 */
public record Result(
        Target target,
        @Nullable BigDecimal actual,
        @Nullable String why) {

    /** Targets against what the scorecards say. */
    public static List<Result> of(List<Target> targets, CampaignFigures figures) {
        return targets.stream().map(target -> of(target, figures)).toList();
    }

    private static Result of(Target target, CampaignFigures figures) {
        Figure figure = Metric.of(target.metric())
                .map(metric -> metric.of(figures))
                .orElse(new Figure.Absent("no such figure"));
        return switch (figure) {
            case Figure.Value value
            when value.currency() != null && !target.unit().equals(value.currency()) ->
                new Result(target, null, "kept in " + value.currency());
            case Figure.Value value -> new Result(target, value.number(), null);
            case Figure.Absent absent -> new Result(target, null, absent.reason());
        };
    }

    /** Whether the target was met; null when nobody knows. */
    public @Nullable Boolean reached() {
        return actual == null ? null : Metric.of(target.metric()).orElseThrow().meets(actual, target.target());
    }
}
