package dev.kizuna.kpi.gap.domain;

import dev.kizuna.kpi.gap.domain.Gap.Closing;
import dev.kizuna.kpi.gap.domain.Gap.How;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All gaps of a campaign from its first day to a day that is over, as a function of what was told of it: so late events
 * find the same gaps that they would have made in time.
 */
public final class GapSearch {

    private final GapRules rules;

    public GapSearch(GapRules rules) {
        this.rules = rules;
    }

    /**
     * @param days what was counted on each local day
     * @param upTo the last day that is over
     */
    public List<Gap> find(Schedule schedule, SortedMap<LocalDate, Counted> days, LocalDate upTo) {
        SortedMap<LocalDate, Counted> sums = cumulated(days);
        List<Gap> found = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            List<CurvePoint> points = Curve.of(schedule, metric, upTo);
            if (!points.isEmpty()) {
                found.addAll(new Walk(schedule, metric, days, sums).along(points, upTo));
            }
        }
        return found;
    }

    private static SortedMap<LocalDate, Counted> cumulated(SortedMap<LocalDate, Counted> days) {
        SortedMap<LocalDate, Counted> sums = new TreeMap<>();
        Counted sum = Counted.NOTHING;
        for (var day : days.entrySet()) {
            sum = sum.plus(day.getValue());
            sums.put(day.getKey(), sum);
        }
        return sums;
    }

    /** One metric from day to day. */
    private final class Walk {

        private final Schedule schedule;
        private final Metric metric;
        private final SortedMap<LocalDate, Counted> days;
        private final SortedMap<LocalDate, Counted> sums;
        private final List<Gap> closed = new ArrayList<>();
        private @Nullable Gap open;
        private @Nullable LocalDate missedSince;
        private int missed;
        private @Nullable CurvePoint before;

        Walk(Schedule schedule, Metric metric, SortedMap<LocalDate, Counted> days, SortedMap<LocalDate, Counted> sums) {
            this.schedule = schedule;
            this.metric = metric;
            this.days = days;
            this.sums = sums;
        }

        List<Gap> along(List<CurvePoint> points, LocalDate upTo) {
            for (CurvePoint point : points) {
                if (before != null && before.day().isBefore(point.day().minusDays(1))) {
                    close(How.TARGET_LOWERED, before.day().plusDays(1), null, null);
                    missed = 0;
                }
                pass(point);
                before = point;
            }
            LocalDate last = points.getLast().day();
            if (last.isBefore(upTo) && last.isBefore(schedule.lastDayEver())) {
                close(How.TARGET_LOWERED, last.plusDays(1), null, null);
            }
            if (open != null) {
                closed.add(open);
            }
            return closed;
        }

        private void pass(CurvePoint point) {
            LocalDate day = point.day();
            LocalDate end = schedule.endOn(day);
            BigDecimal actual = at(day).actual(point.target());
            if (open != null && actual != null && rules.meets(point, actual)) {
                close(isLowered(point) ? How.TARGET_LOWERED : How.CAUGHT_UP, day, point.toDate(), actual);
            }
            if (!day.isBefore(end)) {
                close(How.CAMPAIGN_OVER, day, point.toDate(), actual);
                missed = 0;
            } else if (point.asking() && open == null) {
                judge(point, actual);
            }
        }

        private void judge(CurvePoint point, @Nullable BigDecimal actual) {
            if (actual == null || !rules.judges(point) || !rules.misses(point, actual)) {
                missed = 0;
                return;
            }
            missed++;
            LocalDate since = missed == 1 || missedSince == null ? point.day() : missedSince;
            missedSince = since;
            if (missed >= rules.grace()) {
                open = gap(point, since, actual);
                missed = 0;
            }
        }

        private Gap gap(CurvePoint point, LocalDate since, BigDecimal actual) {
            Course course = schedule.course();
            return new Gap(
                    Gap.id(course, metric, since),
                    course.campaignId(),
                    course.partnerId(),
                    point.target(),
                    since,
                    point.day(),
                    point.toDate(),
                    actual,
                    Funnel.blame(rules, metric, schedule.firstDay(), point.day(), days),
                    null);
        }

        private void close(How how, LocalDate day, @Nullable BigDecimal toDate, @Nullable BigDecimal actual) {
            if (open != null) {
                closed.add(open.with(new Closing(how, day, toDate, actual)));
                open = null;
                missed = 0;
            }
        }

        private boolean isLowered(CurvePoint point) {
            if (before == null) {
                return false;
            }
            int change = point.toDate().compareTo(before.toDate());
            return metric.isAtMost() ? change > 0 : change < 0;
        }

        private Counted at(LocalDate day) {
            SortedMap<LocalDate, Counted> until = sums.headMap(day.plusDays(1));
            return until.isEmpty() ? Counted.NOTHING : until.lastEntry().getValue();
        }
    }
}
