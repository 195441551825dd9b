package dev.kizuna.kpi.ramp.application;

import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the cards of the days show, and of when that is.
 *
 * @param revision grows with each change of any of them
 * @param asOf when the newest was counted; null without cards
 * @param sources how far each partition of each source had been read when they last changed
 */
public record Seen(
        long revision, @Nullable Instant asOf, List<Source> sources, Map<LocalDate, Map<String, Long>> byDay) {

    static Seen in(List<DayScorecard> cards) {
        long revision = 0;
        Instant asOf = null;
        Map<String, Source> sources = new HashMap<>();
        Map<LocalDate, Map<String, Long>> byDay = new HashMap<>();
        for (DayScorecard card : cards) {
            revision += card.revision();
            asOf = asOf == null || card.asOf().isAfter(asOf) ? card.asOf() : asOf;
            for (Source source : card.sources()) {
                sources.merge(
                        source.topic() + "/" + source.partition(),
                        source,
                        (one, other) -> one.offset() >= other.offset() ? one : other);
            }
            Map<String, Long> counters = byDay.computeIfAbsent(card.day(), _ -> new HashMap<>());
            card.counters().forEach((name, count) -> counters.merge(name, count, (one, other) -> one + other));
        }
        List<Source> sorted = new ArrayList<>(sources.values());
        sorted.sort(Comparator.comparing(Source::topic).thenComparing(Source::partition));
        return new Seen(revision, asOf, List.copyOf(sorted), byDay);
    }

    /** The count of a day. */
    long on(LocalDate day, String counter) {
        return byDay.getOrDefault(day, Map.of()).getOrDefault(counter, 0L);
    }

    /** The count up to a day, inclusive. */
    long until(LocalDate last, String counter) {
        return byDay.entrySet().stream()
                .filter(day -> !day.getKey().isAfter(last))
                .mapToLong(day -> day.getValue().getOrDefault(counter, 0L))
                .sum();
    }
}
