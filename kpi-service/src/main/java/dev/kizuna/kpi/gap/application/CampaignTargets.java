package dev.kizuna.kpi.gap.application;

import dev.kizuna.kpi.gap.domain.CampaignTarget;
import dev.kizuna.kpi.gap.domain.Courses;
import dev.kizuna.kpi.gap.domain.Curve;
import dev.kizuna.kpi.gap.domain.CurvePoint;
import dev.kizuna.kpi.gap.domain.Report.Planned;
import dev.kizuna.kpi.gap.domain.Schedule;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Targets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What campaigns are to reach, for whoever shows their cards. All that a campaign ever brought counts towards it. */
public final class CampaignTargets implements Targets {

    private final Courses courses;

    public CampaignTargets(Courses courses) {
        this.courses = courses;
    }

    @Override
    public List<Target> of(Scope scope, String scopeId, LocalDate day) {
        if (scope != Scope.CAMPAIGN) {
            return List.of();
        }
        return courses.find(scopeId)
                .map(known -> Schedule.of(known.course(), known.zone())
                        .map(schedule -> launched(schedule, day))
                        .orElseGet(() -> planned(known.course().plan())))
                .orElse(List.of());
    }

    private static List<Target> launched(Schedule schedule, LocalDate day) {
        return schedule.targetsOn(day).stream()
                .map(target -> {
                    List<CurvePoint> points = Curve.of(schedule, target.metric(), day);
                    return target(
                            target, points.isEmpty() ? null : points.getLast().toDate());
                })
                .toList();
    }

    private static List<Target> planned(@Nullable Planned plan) {
        return plan == null
                ? List.of()
                : plan.targets().stream().map(target -> target(target, null)).toList();
    }

    private static Target target(CampaignTarget target, @Nullable BigDecimal toDate) {
        return new Target(
                target.metric().label(),
                target.unit(),
                LocalDate.EPOCH,
                target.target(),
                toDate,
                target.metric().isAtMost());
    }
}
