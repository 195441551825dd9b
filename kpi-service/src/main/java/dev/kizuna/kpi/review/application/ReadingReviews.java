package dev.kizuna.kpi.review.application;

import dev.kizuna.kpi.review.domain.Cadence;
import dev.kizuna.kpi.review.domain.Pack.Key;
import dev.kizuna.kpi.review.domain.Packs;
import dev.kizuna.kpi.review.domain.ReviewPeriods;
import dev.kizuna.kpi.review.domain.Subject;
import dev.kizuna.kpi.roster.domain.Roster;
import dev.kizuna.kpi.scorecard.domain.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Gives packs: frozen ones as they were, or one as it would be now. */
public final class ReadingReviews {

    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;

    private final MakingPack making;
    private final FreezingReviews freezing;
    private final Packs packs;
    private final Roster roster;
    private final ReviewRules rules;
    private final ReviewPeriods periods;
    private final Clock clock;

    public ReadingReviews(
            MakingPack making, FreezingReviews freezing, Packs packs, Roster roster, ReviewRules rules, Clock clock) {
        this.making = making;
        this.freezing = freezing;
        this.packs = packs;
        this.roster = roster;
        this.rules = rules;
        this.periods = new ReviewPeriods(rules.fiscalYearStart());
        this.clock = clock;
    }

    /** @param label period; null for the last that is frozen */
    public ReviewAnswer frozen(Cadence cadence, Subject subject, @Nullable String label) {
        if (label == null) {
            return packs.periods(cadence, subject).stream()
                    .map(period -> packs.find(new Key(cadence, subject, period)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .<ReviewAnswer>map(pack -> new ReviewAnswer.Packed(pack, true))
                    .orElseGet(ReviewAnswer.Missing::new);
        }
        return in(
                cadence,
                subject,
                label,
                (period, _) -> packs.find(new Key(cadence, subject, period.label()))
                        .<ReviewAnswer>map(pack -> new ReviewAnswer.Packed(pack, true))
                        .orElseGet(ReviewAnswer.Missing::new));
    }

    /** @param label period; null for the present one */
    public ReviewAnswer preview(Cadence cadence, Subject subject, @Nullable String label) {
        return in(
                cadence,
                subject,
                label,
                (period, circle) -> new ReviewAnswer.Packed(making.make(cadence, subject, period, circle), false));
    }

    /** Freezes the pack of a period that is over and read to its end, unless it is frozen already. */
    public ReviewAnswer freeze(Cadence cadence, Subject subject, String label) {
        return in(cadence, subject, label, (period, circle) -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), circle.zone());
            return period.to().isBefore(today)
                    ? freezing.freeze(cadence, subject, period, circle)
                    : new ReviewAnswer.TooEarly(period.label());
        });
    }

    /** Periods of frozen packs, the latest first. */
    public List<String> periods(Cadence cadence, Subject subject) {
        return packs.periods(cadence, subject);
    }

    private ReviewAnswer in(
            Cadence cadence, Subject subject, @Nullable String label, BiFunction<Period, Circle, ReviewAnswer> answer) {
        var circles = new Circles(roster.all(), rules.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
        Optional<Period> period = label == null
                ? Optional.of(periods.around(
                        cadence,
                        LocalDate.ofInstant(
                                clock.instant(), circles.of(subject, today).zone())))
                : periods.of(cadence, label);
        if (period.isEmpty()
                || period.get().from().isBefore(FIRST_DAY)
                || period.get().from().isAfter(today.plusDays(1))) {
            return new ReviewAnswer.Refused(
                    "period",
                    "must be a " + example(cadence) + " that has begun and is not before " + FIRST_DAY + ", not "
                            + label);
        }
        return answer.apply(period.get(), circles.of(subject, period.get().to()));
    }

    private static String example(Cadence cadence) {
        return switch (cadence) {
            case WEEKLY -> "week such as 2026-W20";
            case MONTHLY -> "month such as 2026-05";
            case QUARTERLY -> "quarter such as FY2026-Q1";
        };
    }
}
