package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.language.Spoken;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gap, and what speaks for the stage that is blamed.
 *
 * @param reason why no stage is blamed
 * @param how how it came to its end; null while it is open
 */
record GapView(
        String metric,
        String actual,
        String toDate,
        String missing,
        String day,
        @Nullable String stage,
        @Nullable String reason,
        List<Compared> evidence,
        @Nullable String how,
        @Nullable String ended) {

    private static final List<String> STAGES = List.of("reach", "message", "landing-page", "qualification", "closing");
    private static final BigDecimal ONE = BigDecimal.ONE;

    /** The rates of a stage before and now. */
    record Compared(String stage, String before, String now, String fall, String errors, boolean blamed) {}

    static GapView of(Gap gap, ZoneId zone, Spoken spoken) {
        Gap.Closed closed = gap.closed();
        return new GapView(
                spoken.figure(gap.metric()),
                spoken.value(gap.actual(), gap.unit()),
                spoken.value(gap.targetToDate(), gap.unit()),
                spoken.value(gap.gap(), gap.unit()),
                spoken.fullDate(gap.day()),
                gap.blamedStage() == null ? null : spoken.word("campaign.stage." + gap.blamedStage()),
                gap.reason() == null ? null : spoken.word("campaign.unblamed." + gap.reason()),
                STAGES.stream()
                        .filter(stage -> gap.evidence(stage, "now") != null)
                        .map(stage -> compared(gap, stage, spoken))
                        .toList(),
                closed == null ? null : spoken.word("campaign.closed." + closed.how()),
                closed == null ? null : spoken.moment(closed.at(), zone));
    }

    private static Compared compared(Gap gap, String stage, Spoken spoken) {
        BigDecimal errors = gap.evidence(stage, "z");
        return new Compared(
                spoken.word("campaign.stage." + stage),
                rate(gap.evidence(stage, "before"), spoken),
                rate(gap.evidence(stage, "now"), spoken),
                fall(gap.evidence(stage, "fall"), spoken),
                errors == null ? Spoken.NOTHING : spoken.number(errors),
                stage.equals(gap.blamedStage()));
    }

    /** Reach is a number a day, all others are shares. */
    private static String rate(@Nullable BigDecimal rate, Spoken spoken) {
        return rate == null ? Spoken.NOTHING : rate.compareTo(ONE) > 0 ? spoken.number(rate) : spoken.share(rate);
    }

    private static String fall(@Nullable BigDecimal fall, Spoken spoken) {
        return fall == null
                ? Spoken.NOTHING
                : (fall.signum() > 0 ? "−" : fall.signum() < 0 ? "+" : "") + spoken.share(fall.abs());
    }
}
