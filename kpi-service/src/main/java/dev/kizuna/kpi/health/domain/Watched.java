package dev.kizuna.kpi.health.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A partner whose health is watched.
 *
 * @param zone the partner's
 * @param stage when the partnership last came to rest or went on; null while nothing is known of it
 * @param resting whether it rests or has ended, so that nobody watches
 * @param falls how often health fell so far
 * @param open the fall it has not recovered from
 */
public record Watched(
        String partnerId,
        ZoneId zone,
        @Nullable Moment stage,
        boolean resting,
        int falls,
        @Nullable Fall open) {

    /** A partner of whom nothing is known but where its days begin. */
    public static Watched unknown(String partnerId, ZoneId zone) {
        return new Watched(partnerId, zone, null, false, 0, null);
    }

    public Watched in(ZoneId other) {
        return new Watched(partnerId, other, stage, resting, falls, open);
    }

    /** The partnership came to rest or went on; the latest report holds. Who rests has not fallen. */
    public Watched at(Moment reported, boolean rests) {
        if (stage != null && stage.compareTo(reported) >= 0) {
            return this;
        }
        return new Watched(partnerId, zone, reported, rests, falls, rests ? null : open);
    }

    /** The last local day that is over. */
    public LocalDate lastDay(Instant now) {
        return LocalDate.ofInstant(now, zone).minusDays(1);
    }

    /** When a local day is over. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** What there is to say, if anything, when health is this now and was that some days before. */
    public @Nullable Verdict judge(HealthScore now, HealthScore then, HealthRules rules) {
        Integer score = now.score();
        if (resting || score == null) {
            return null;
        }
        if (open != null) {
            boolean back = score >= open.score() + rules.recovery() && score >= rules.low();
            return back ? new Verdict.Recovered(open, now.day(), laterThan(open, endOf(now.day())), score) : null;
        }
        Integer before = then.score();
        if (before == null) {
            return null;
        }
        boolean fell = before - score >= rules.fall() || before >= rules.low() && score < rules.low();
        return fell
                ? new Verdict.Fell(
                        new Fall(nextFall(now.day()), now.day(), endOf(now.day()), score, before, then.day()),
                        now.parts())
                : null;
    }

    /** With what was said. */
    public Watched with(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fell fell -> new Watched(partnerId, zone, stage, resting, falls + 1, fell.fall());
            case Verdict.Recovered _ -> new Watched(partnerId, zone, stage, resting, falls, null);
        };
    }

    private String nextFall(LocalDate day) {
        return "fall-" + partnerId + "-" + day + "-" + (falls + 1);
    }

    /** What is known late is not said to have happened before the fall. */
    private static Instant laterThan(Fall fall, Instant at) {
        return at.isAfter(fall.at()) ? at : fall.at().plusMillis(1);
    }
}
