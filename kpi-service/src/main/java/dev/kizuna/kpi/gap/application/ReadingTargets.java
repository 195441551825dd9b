package dev.kizuna.kpi.gap.application;

import dev.kizuna.kpi.gap.application.TargetReport.Point;
import dev.kizuna.kpi.gap.application.TargetReport.Progress;
import dev.kizuna.kpi.gap.application.TargetReport.Standing;
import dev.kizuna.kpi.gap.domain.CampaignTarget;
import dev.kizuna.kpi.gap.domain.Counted;
import dev.kizuna.kpi.gap.domain.Courses;
import dev.kizuna.kpi.gap.domain.Curve;
import dev.kizuna.kpi.gap.domain.CurvePoint;
import dev.kizuna.kpi.gap.domain.Effect;
import dev.kizuna.kpi.gap.domain.GapRules;
import dev.kizuna.kpi.gap.domain.Gaps;
import dev.kizuna.kpi.gap.domain.KnownCourse;
import dev.kizuna.kpi.gap.domain.Report.Planned;
import dev.kizuna.kpi.gap.domain.Schedule;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shows a campaign's targets beside what is there, day by day, and what its adjustments changed. */
public final class ReadingTargets {

    private static final int SHARE_SCALE = 4;

    /** More than there are metrics, each with one open gap at most. */
    private static final int MOST_GAPS = 100;

    private final Courses courses;
    private final Gaps gaps;
    private final Scorecards scorecards;
    private final GapRules rules;
    private final Clock clock;

    public ReadingTargets(Courses courses, Gaps gaps, Scorecards scorecards, GapRules rules, Clock clock) {
        this.courses = courses;
        this.gaps = gaps;
        this.scorecards = scorecards;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Empty when nothing is known of the campaign.
     *
     * @param days how many days are looked at on either side of an adjustment
     */
    public Optional<TargetReport> read(String campaignId, int days) {
        return courses.find(campaignId).map(known -> report(known, days));
    }

    private TargetReport report(KnownCourse known, int length) {
        String campaignId = known.course().campaignId();
        List<DayScorecard> cards =
                scorecards.find(Scope.CAMPAIGN, campaignId, null, null).orElse(List.of());
        SortedMap<LocalDate, Counted> days = daysOf(cards);
        Schedule schedule = Schedule.of(known.course(), known.zone()).orElse(null);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, known.zone());
        return new TargetReport(
                known,
                schedule,
                today,
                now,
                cards.stream().mapToLong(DayScorecard::revision).sum(),
                cards.stream()
                        .map(DayScorecard::asOf)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                sources(cards),
                schedule == null ? planned(known) : targets(schedule, days, today),
                schedule == null ? List.of() : effects(schedule, length, today, days));
    }

    private static List<Progress> planned(KnownCourse known) {
        Planned plan = known.course().plan();
        return plan == null
                ? List.of()
                : plan.targets().stream()
                        .map(target ->
                                new Progress(target, null, null, null, Standing.NOT_BEGUN, null, null, List.of()))
                        .toList();
    }

    private List<Progress> targets(Schedule schedule, SortedMap<LocalDate, Counted> days, LocalDate today) {
        Map<String, String> open = new HashMap<>();
        gaps.list(Gaps.Wanted.openOf(schedule.course().campaignId()), "", MOST_GAPS)
                .forEach(listed -> open.put(listed.gap().metric(), listed.gap().gapId()));
        SortedMap<LocalDate, Counted> sums = new TreeMap<>();
        Counted sum = Counted.NOTHING;
        for (var day : days.entrySet()) {
            sum = sum.plus(day.getValue());
            sums.put(day.getKey(), sum);
        }
        Counted now = sum;
        return schedule.targetsOn(today).stream()
                .map(target -> progress(
                        schedule,
                        target,
                        sums,
                        now,
                        today,
                        open.get(target.metric().label())))
                .toList();
    }

    private Progress progress(
            Schedule schedule,
            CampaignTarget target,
            SortedMap<LocalDate, Counted> sums,
            Counted now,
            LocalDate today,
            @Nullable String gapId) {
        List<CurvePoint> points = Curve.of(schedule, target.metric(), schedule.lastDayEver());
        List<Point> curve = new ArrayList<>();
        CurvePoint latest = null;
        for (CurvePoint point : points) {
            boolean toCome = point.day().isAfter(today);
            latest = toCome ? latest : point;
            SortedMap<LocalDate, Counted> until = sums.headMap(point.day().plusDays(1));
            Counted then = until.isEmpty() ? Counted.NOTHING : until.lastEntry().getValue();
            curve.add(new Point(point.day(), point.toDate(), toCome ? null : then.actual(point.target())));
        }
        BigDecimal actual = now.actual(target);
        return new Progress(
                target,
                latest == null ? null : latest.toDate(),
                actual,
                actual == null ? null : actual.divide(target.target(), SHARE_SCALE, RoundingMode.HALF_UP),
                standing(latest, actual),
                actual == null ? now.reason(target) : null,
                gapId,
                curve);
    }

    private Standing standing(@Nullable CurvePoint latest, @Nullable BigDecimal actual) {
        if (latest == null) {
            return Standing.NOT_BEGUN;
        }
        if (actual == null) {
            return Standing.UNKNOWN;
        }
        if (rules.meets(latest, actual)) {
            return Standing.ON_TRACK;
        }
        return rules.misses(latest, actual) ? Standing.MISSED : Standing.BEHIND;
    }

    private static List<Effect> effects(
            Schedule schedule, int length, LocalDate today, SortedMap<LocalDate, Counted> days) {
        return schedule.course().adjustments().stream()
                .map(adjustment -> Effect.of(adjustment, schedule, length, today, days))
                .toList();
    }

    private static List<Source> sources(List<DayScorecard> cards) {
        Map<String, Source> furthest = new TreeMap<>();
        for (DayScorecard card : cards) {
            for (Source source : card.sources()) {
                furthest.merge(
                        source.topic() + "/" + source.partition(),
                        source,
                        (one, other) -> one.offset() >= other.offset() ? one : other);
            }
        }
        return List.copyOf(furthest.values());
    }

    private static SortedMap<LocalDate, Counted> daysOf(List<DayScorecard> cards) {
        SortedMap<LocalDate, Counted> days = new TreeMap<>();
        for (DayScorecard card : cards) {
            Counted counted = Counted.of(card.counters(), card.sums(), card.unconverted(), card.currency());
            days.merge(card.day(), counted, Counted::plus);
        }
        return days;
    }
}
