package dev.kizuna.dashboard.keyperson;

import dev.kizuna.dashboard.keyperson.KeyPersons.Load;
import dev.kizuna.dashboard.keyperson.KeyPersons.Missing;
import dev.kizuna.dashboard.keyperson.KeyPersons.Phase;
import dev.kizuna.dashboard.language.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a key person over the days of the plan: usual days, peaks and valleys side by side, each as high as
 * its share of the usual targets. Across, all is in percent of the days, so that it fits any width.
 *
 * @param today where today lies, in percent; null outside
 */
record LoadChart(
        List<Block> blocks,
        List<Gap> gaps,
        List<Tick> ticks,
        @Nullable Double today) {

    /** Height of the drawing, and where the usual hundred percent lies in it. */
    static final int FOOT = 104;

    static final int USUAL = 62;

    private static final int HIGHEST = 30;
    private static final int LOWEST = 98;
    private static final double FULL = 100;
    private static final double NEAR = 26;
    private static final int PLAN_DAYS = 90;
    private static final int TICKS = 4;

    /**
     * A stretch of days.
     *
     * @param kind PEAK, VALLEY or USUAL
     * @param row of its label: 0, or 1 where the one before is near
     * @param anchor start, middle or end: where the label hangs on its place
     */
    record Block(
            String kind,
            int percent,
            double x,
            double width,
            int y,
            int height,
            double labelAt,
            String anchor,
            int row,
            String from,
            String to) {}

    /** Where a valley is missing. */
    record Gap(String why, double x, double width, String from, String to) {}

    /** A day named under the drawing. */
    record Tick(double x, String anchor, String day) {}

    static LoadChart of(Load load, LocalDate today, Wording wording, Locale locale) {
        LocalDate from = load.from() == null ? today : load.from();
        LocalDate to = load.to() == null ? from.plusDays(PLAN_DAYS - 1L) : load.to();
        var scale = new Scale(from, to);
        List<Phase> shown = load.phases().stream()
                .filter(phase -> !phase.to().isBefore(from) && !phase.from().isAfter(to))
                .sorted(Comparator.comparing(Phase::from))
                .toList();
        var blocks = new ArrayList<Block>();
        LocalDate next = from;
        double labelled = -FULL;
        int row = 1;
        for (Phase phase : shown) {
            if (phase.from().isAfter(next)) {
                blocks.add(usual(scale, next, phase.from().minusDays(1)));
            }
            double x = scale.at(phase.from());
            double width = scale.after(phase.to()) - x;
            double middle = x + width / 2;
            row = middle - labelled < NEAR ? 1 - row : 0;
            labelled = middle;
            int y = height(phase.targetPercent());
            blocks.add(new Block(
                    phase.kind(),
                    phase.targetPercent(),
                    x,
                    width,
                    y,
                    FOOT - y,
                    middle < NEAR / 2 ? x : middle > FULL - NEAR / 2 ? x + width : middle,
                    middle < NEAR / 2 ? "start" : middle > FULL - NEAR / 2 ? "end" : "middle",
                    row,
                    wording.date(phase.from(), locale),
                    wording.date(phase.to(), locale)));
            next = phase.to().plusDays(1);
        }
        if (!next.isAfter(to)) {
            blocks.add(usual(scale, next, to));
        }
        return new LoadChart(
                blocks,
                load.missingValleys().stream()
                        .map(missing -> gap(missing, scale, wording, locale))
                        .toList(),
                ticks(scale, from, to, wording, locale),
                today.isBefore(from) || today.isAfter(to) ? null : scale.at(today));
    }

    /** The phases alone. */
    public List<Block> phases() {
        return blocks.stream().filter(block -> !block.kind().equals("USUAL")).toList();
    }

    private static Block usual(Scale scale, LocalDate from, LocalDate to) {
        double x = scale.at(from);
        return new Block("USUAL", 100, x, scale.after(to) - x, USUAL, FOOT - USUAL, x, "start", 0, "", "");
    }

    private static Gap gap(Missing missing, Scale scale, Wording wording, Locale locale) {
        double x = scale.at(missing.from());
        return new Gap(
                missing.why(),
                x,
                Math.max(1, scale.after(missing.to()) - x),
                wording.date(missing.from(), locale),
                wording.date(missing.to(), locale));
    }

    private static List<Tick> ticks(Scale scale, LocalDate from, LocalDate to, Wording wording, Locale locale) {
        long days = ChronoUnit.DAYS.between(from, to);
        return Stream.iterate(0, i -> i <= TICKS, i -> i + 1)
                .map(i -> from.plusDays(days * i / TICKS))
                .map(day -> new Tick(
                        scale.at(day),
                        day.equals(from) ? "start" : day.equals(to) ? "end" : "middle",
                        wording.date(day, locale)))
                .toList();
    }

    /** A peak of half as much again stands as high as there is room; nothing asked for leaves a line. */
    private static int height(int percent) {
        return percent >= FULL
                ? (int) Math.max(HIGHEST, USUAL - (percent - FULL) * (USUAL - HIGHEST) / (FULL / 2))
                : (int) (LOWEST - percent * (LOWEST - USUAL) / FULL);
    }

    /** Days as percent of all. */
    private record Scale(LocalDate from, LocalDate to) {

        double at(LocalDate day) {
            double all = ChronoUnit.DAYS.between(from, to) + 1;
            double share = FULL * ChronoUnit.DAYS.between(from, day) / all;
            return Math.round(Math.clamp(share, 0, FULL) * FULL) / FULL;
        }

        double after(LocalDate day) {
            return at(day.plusDays(1));
        }
    }
}
