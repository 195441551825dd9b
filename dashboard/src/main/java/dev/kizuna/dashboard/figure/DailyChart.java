package dev.kizuna.dashboard.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Thirty days as strips of bars, one strip a counter, each with a scale of its own: a won deal is as easy to see as a
 * hundred leads.
 */
record DailyChart(List<LocalDate> days, List<Strip> strips) {

    /** Days shown, today being the last. */
    static final int DAYS = 30;

    /** Height of a strip and width of a day, in the drawing's own units. */
    static final int HEIGHT = 40;

    static final int DAY_WIDTH = 10;

    private static final int BAR_WIDTH = 7;
    private static final int LOWEST_BAR = 3;
    private static final List<String> COUNTERS = List.of("leads", "prospects", "won");

    /**
     * One counter over the days.
     *
     * @param counter its name
     * @param total of these days
     * @param highest day
     */
    record Strip(String counter, long total, long highest, List<Bar> bars) {}

    /** One day of a strip. */
    record Bar(LocalDate day, long count, int x, int y, int width, int height) {}

    static DailyChart of(List<Card> cards, LocalDate today) {
        Map<LocalDate, Card> byDay =
                cards.stream().collect(Collectors.toMap(Card::from, Function.identity(), (_, later) -> later));
        List<LocalDate> days =
                today.minusDays(DAYS - 1L).datesUntil(today.plusDays(1)).toList();
        return new DailyChart(
                days,
                COUNTERS.stream().map(counter -> strip(counter, days, byDay)).toList());
    }

    private static Strip strip(String counter, List<LocalDate> days, Map<LocalDate, Card> byDay) {
        long[] counts = days.stream()
                .mapToLong(day -> byDay.containsKey(day) ? byDay.get(day).counter(counter) : 0)
                .toArray();
        long highest = 0;
        long total = 0;
        for (long count : counts) {
            highest = Math.max(highest, count);
            total += count;
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int height = highest == 0 || counts[i] == 0
                    ? 0
                    : Math.max(LOWEST_BAR, (int) Math.round((double) counts[i] * HEIGHT / highest));
            bars.add(new Bar(days.get(i), counts[i], i * DAY_WIDTH, HEIGHT - height, BAR_WIDTH, height));
        }
        return new Strip(counter, total, highest, bars);
    }
}
