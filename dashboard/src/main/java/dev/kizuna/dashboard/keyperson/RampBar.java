package dev.kizuna.dashboard.keyperson;

import dev.kizuna.dashboard.keyperson.KeyPersons.Target;
import dev.kizuna.dashboard.language.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A staged target as a bar.
 *
 * @param status REACHED, MISSED, WAIVED, OPEN, or BEHIND: open with less there than should be by today
 * @param expected what should be there by today
 * @param filled part of the target that is there, in percent
 * @param mark part of it that should be there by today, in percent
 */
record RampBar(
        int rampDay,
        String metric,
        int target,
        int agreed,
        long actual,
        String status,
        String expected,
        String due,
        int filled,
        int mark) {

    private static final int FULL = 100;

    static RampBar of(Target target, Wording wording, Locale locale) {
        BigDecimal expected = target.toDate().setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return new RampBar(
                target.rampDay(),
                target.metric(),
                target.target(),
                target.agreed(),
                target.actual(),
                status(target),
                expected.toPlainString(),
                wording.date(target.dueOn(), locale),
                share(BigDecimal.valueOf(target.actual()), target.target()),
                share(target.toDate(), target.target()));
    }

    /** Whether it is still to be reached. */
    public boolean open() {
        return status.equals("OPEN") || status.equals("BEHIND");
    }

    /** Shape and colour. */
    public String tone() {
        return switch (status) {
            case "BEHIND" -> "WARNED";
            case "WAIVED" -> "NEUTRAL";
            default -> status;
        };
    }

    /** Half a deal cannot be had: behind is who lacks a whole one. */
    private static String status(Target target) {
        boolean behind = target.status().equals("OPEN")
                && target.actual()
                        < target.toDate().setScale(0, RoundingMode.FLOOR).longValue();
        return behind ? "BEHIND" : target.status();
    }

    private static int share(BigDecimal part, int whole) {
        return whole <= 0
                ? FULL
                : Math.clamp(
                        part.multiply(BigDecimal.valueOf(FULL))
                                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                                .longValue(),
                        0,
                        FULL);
    }
}
