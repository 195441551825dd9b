package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.DueTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * When a promise is due, with the figures that led there; they are put into words when somebody asks.
 *
 * @param at with pauses, and the event that is waited for, taken into account
 * @param base by the rule alone
 * @param rule code of the rule by which that was worked out; empty for a promise whose remarks say it all
 * @param openedType kind of the event that opened it
 * @param zone in which days and hours were meant
 * @param provisional true when the partner or its calendar was unknown, or the year's holidays are not announced yet
 * @param remarks what had to be assumed, one a line
 */
public record Due(
        Instant at,
        Instant base,
        String rule,
        String openedType,
        String zone,
        String calendarId,
        String calendarVersion,
        boolean provisional,
        List<String> remarks) {

    public Due {
        remarks = List.copyOf(remarks);
    }

    Due movedTo(Instant moved) {
        return moved.equals(at)
                ? this
                : new Due(moved, base, rule, openedType, zone, calendarId, calendarVersion, provisional, remarks);
    }

    /** Whether it was worked out alike; another version of the calendar that gives the same time makes no difference. */
    boolean isLike(Due other) {
        return base.equals(other.base)
                && rule.equals(other.rule)
                && zone.equals(other.zone)
                && calendarId.equals(other.calendarId)
                && provisional == other.provisional
                && remarks.equals(other.remarks);
    }

    List<String> arithmetic(Obligation of) {
        if (rule.isEmpty()) {
            return remarks;
        }
        ZoneId there = ZoneId.of(zone);
        List<String> lines = new ArrayList<>();
        lines.add(openedType + " " + of.openedBy() + " at " + of.openedAt().atZone(there));
        lines.addAll(remarks);
        lines.add(DueTime.words(DueRule.parse(rule), of.openedAt(), base, there));
        lines.add("policy " + of.id().policy() + " v" + of.policyVersion() + ", calendar " + calendarId + " version "
                + calendarVersion);
        return lines;
    }
}
