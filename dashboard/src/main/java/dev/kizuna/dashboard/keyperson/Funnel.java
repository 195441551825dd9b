package dev.kizuna.dashboard.keyperson;

import dev.kizuna.dashboard.keyperson.KeyPersons.Card;
import dev.kizuna.dashboard.language.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From leads to orders, with the share that comes through each step. */
record Funnel(List<Step> steps) {

    private static final List<String> COUNTERS =
            List.of("leads", "mql", "prospects", "proposed", "pocs", "approvals", "won");
    private static final int FULL = 100;
    private static final int DIGITS = 4;

    /**
     * A step.
     *
     * @param width against the widest, in percent
     * @param through share of the step before; empty where there is none
     */
    record Step(String counter, String count, int width, String through) {}

    static Funnel of(Card card, Wording wording, Locale locale) {
        long widest = COUNTERS.stream()
                .mapToLong(counter -> card.counters().getOrDefault(counter, 0L))
                .max()
                .orElse(0);
        var steps = new ArrayList<Step>();
        long before = 0;
        for (String counter : COUNTERS) {
            long count = card.counters().getOrDefault(counter, 0L);
            steps.add(new Step(
                    counter,
                    wording.count(count, locale),
                    widest == 0 ? 0 : (int) Math.max(count == 0 ? 0 : 1, count * FULL / widest),
                    before == 0 ? "" : wording.share(ratio(count, before), locale)));
            before = count;
        }
        return new Funnel(steps);
    }

    private static BigDecimal ratio(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
