package dev.kizuna.notification.policy.config;

import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.DueTime;
import dev.kizuna.notification.policy.domain.Trigger;
import dev.kizuna.notification.policy.domain.Warning;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads when a promise is due and when to warn, and refuses what makes no sense. */
final class DueReader {

    /** Nobody promises anything for longer; such a number is a slip. */
    private static final Duration LONGEST = Duration.ofDays(3_660);

    private static final Duration USUAL_GRACE = Duration.ofHours(1);

    private final TriggerReader triggers;
    private final Problems problems;

    DueReader(TriggerReader triggers, Problems problems) {
        this.triggers = triggers;
        this.problems = problems;
    }

    /** The rule; null when it cannot be used. */
    @Nullable
    DueRule due(String where, Setting due) {
        Setting elapsed = due.ask("elapsed");
        Setting businessTime = due.ask("business-time");
        Setting businessDays = due.ask("business-days");
        Setting after = due.ask("after");
        Setting carried = due.ask("carried");
        Setting until = due.ask("until");
        long rules = List.of(elapsed, businessTime, businessDays, carried, until).stream()
                .filter(Setting::isThere)
                .count();
        problems.require(
                rules == 1,
                due,
                where + ": due needs exactly one of elapsed, business-time, business-days, carried, until");
        problems.require(
                !after.isThere() || businessDays.isThere(), after, where + ": due after goes with business-days");
        if (elapsed.isThere()) {
            Duration time = positive(where + ": due elapsed", elapsed);
            return time == null ? null : new DueRule.Elapsed(time);
        }
        if (businessTime.isThere()) {
            Duration time = positive(where + ": due business-time", businessTime);
            problems.require(
                    time == null || time.compareTo(Duration.ofHours(24 * 366)) <= 0,
                    businessTime,
                    where + ": due business-time is more than a year of open hours");
            return time == null ? null : new DueRule.BusinessTime(time);
        }
        if (businessDays.isThere()) {
            return businessDays(where, businessDays, after);
        }
        if (carried.isThere()) {
            return new DueRule.Carried(carried.text(""));
        }
        return until.isThere() ? until(where, until) : null;
    }

    private @Nullable DueRule businessDays(String where, Setting setting, Setting after) {
        Integer days = setting.number(problems);
        Period period = after.isThere() ? after.period(problems) : Period.ZERO;
        problems.require(
                days == null || (days > 0 && days <= 366),
                setting,
                where + ": due business-days must be from 1 to 366");
        problems.require(
                period == null || (!period.isNegative() && period.toTotalMonths() <= 120 && period.getDays() <= 3_660),
                after,
                where + ": due after must be from nothing to ten years");
        return days == null || days < 1 || period == null ? null : new DueRule.BusinessDays(period, days);
    }

    private @Nullable DueRule until(String where, Setting until) {
        Trigger event = triggers.one(where + " due until", until, "{partnerId}");
        Setting atMost = until.ask("at-most");
        Setting grace = until.ask("grace");
        problems.require(
                atMost.isThere(),
                until,
                where + ": due until needs at-most, since the event that is waited for may never come");
        Duration most = atMost.isThere() ? positive(where + ": due until at-most", atMost) : null;
        Duration left = grace.isThere() ? grace.duration(problems) : USUAL_GRACE;
        if (event == null || most == null || left == null) {
            return null;
        }
        problems.require(
                !left.isNegative() && left.compareTo(most) < 0,
                grace,
                where + ": due until grace must be shorter than at-most");
        return new DueRule.Until(event, left, most);
    }

    /** The warnings, of which the old {@code warn-before} is one. */
    List<Warning> warnings(String where, Setting list, Setting warnBefore, @Nullable DueRule due) {
        List<Warning> warnings = new ArrayList<>();
        for (Setting each : list.elements()) {
            add(warnings, where, each, due);
        }
        if (warnBefore.isThere()) {
            Duration time = positive(where + ": warn-before", warnBefore);
            add(warnings, where, warnBefore, time == null ? null : new Warning.Before(time), due);
        }
        return warnings;
    }

    private void add(List<Warning> warnings, String where, Setting setting, @Nullable DueRule due) {
        Setting before = setting.ask("before");
        Setting beforeBusiness = setting.ask("before-business");
        Setting atPercent = setting.ask("at-percent");
        long kinds = List.of(before, beforeBusiness, atPercent).stream()
                .filter(Setting::isThere)
                .count();
        problems.require(
                kinds == 1, setting, where + ": a warning needs exactly one of before, before-business, at-percent");
        if (before.isThere()) {
            Duration time = positive(where + ": warning before", before);
            add(warnings, where, before, time == null ? null : new Warning.Before(time), due);
        } else if (beforeBusiness.isThere()) {
            Duration time = positive(where + ": warning before-business", beforeBusiness);
            add(warnings, where, beforeBusiness, time == null ? null : new Warning.BeforeBusiness(time), due);
        } else if (atPercent.isThere()) {
            Integer percent = atPercent.number(problems);
            if (percent != null) {
                problems.require(
                        percent > 0 && percent < 100, atPercent, where + ": warning at-percent must be from 1 to 99");
                add(warnings, where, atPercent, new Warning.AtPercent(percent), due);
            }
        }
    }

    private void add(
            List<Warning> warnings, String where, Setting setting, @Nullable Warning warning, @Nullable DueRule due) {
        if (warning == null) {
            return;
        }
        problems.require(!warnings.contains(warning), setting, where + ": the same warning twice");
        Duration longest = switch (due) {
            case DueRule.Elapsed(Duration time) when !(warning instanceof Warning.AtPercent) -> time;
            case DueRule.Until until when !(warning instanceof Warning.AtPercent) -> until.atMost();
            case DueRule.BusinessTime(Duration time) when warning instanceof Warning.BeforeBusiness -> time;
            case null, default -> LONGEST;
        };
        Duration ahead = switch (warning) {
            case Warning.Before(Duration time) -> time;
            case Warning.BeforeBusiness(Duration time) -> time;
            case Warning.AtPercent _ -> Duration.ZERO;
        };
        problems.require(
                ahead.compareTo(longest) < 0,
                setting,
                where + ": the warning " + DueTime.told(ahead) + " before would come before the promise is opened, "
                        + DueTime.told(longest) + " before it is due");
        warnings.add(warning);
    }

    @Nullable
    Duration positive(String what, Setting setting) {
        Duration time = setting.duration(problems);
        if (time == null) {
            return null;
        }
        boolean right = !time.isNegative() && !time.isZero();
        problems.require(right, setting, what + " must be positive");
        problems.require(time.compareTo(LONGEST) <= 0, setting, what + " is more than ten years");
        return right ? time : null;
    }
}
