package dev.kizuna.campaign.commission.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Commissions as somebody works them out with pencil and paper: coin by coin, with everything looked up anew. */
public final class NaiveEarnings {

    /** One step: from so much on, so many thousandths of each coin. */
    public record Step(long from, long thousandths) {}

    /** A sale of whole coins, and what was refunded of it and when. */
    public record Line(long second, long coins, List<long[]> refunds) {}

    private NaiveEarnings() {}

    /** What is due for each line; lines are in the order in which they happened. */
    static List<Long> of(List<Step> steps, List<Line> lines) {
        return of(_ -> steps, lines);
    }

    /** The same where each line goes by the steps of its own day. */
    public static List<Long> of(Function<Line, List<Step>> stepsOf, List<Line> lines) {
        List<Long> due = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            long reached = 0;
            for (Line earlier : lines.subList(0, i)) {
                reached += left(earlier, line.second());
            }
            long thousandths = 0;
            for (long coin = reached; coin < reached + line.coins(); coin++) {
                thousandths += stepOf(stepsOf.apply(line), coin).thousandths();
            }
            long full = rounded(BigDecimal.valueOf(thousandths, 3));
            due.add(rounded(BigDecimal.valueOf(full)
                    .multiply(BigDecimal.valueOf(left(line, Long.MAX_VALUE)))
                    .divide(BigDecimal.valueOf(line.coins()), 20, RoundingMode.HALF_UP)));
        }
        return due;
    }

    private static long left(Line line, long before) {
        long left = line.coins();
        for (long[] refund : line.refunds()) {
            if (refund[0] < before) {
                left -= Math.min(left, refund[1]);
            }
        }
        return left;
    }

    private static Step stepOf(List<Step> steps, long coin) {
        Step holding = steps.getFirst();
        for (Step step : steps) {
            if (coin >= step.from()) {
                holding = step;
            }
        }
        return holding;
    }

    private static long rounded(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
