package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.fixture.SettableClock;
import dev.kizuna.kpi.scorecard.application.Answer;
import dev.kizuna.kpi.scorecard.application.PeriodCard;
import dev.kizuna.kpi.scorecard.application.Question;
import dev.kizuna.kpi.scorecard.application.ReadingRules;
import dev.kizuna.kpi.scorecard.application.ReadingScorecards;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Grain;
import dev.kizuna.kpi.scorecard.domain.PublishedScorecards;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures that a reader gets of what lies in the stores, as texts: values, or the reasons why there are none. */
final class ReadFigures implements Scorecards, PublishedScorecards {

    private static final ReadingRules RULES =
            new ReadingRules(ZoneOffset.UTC, Currency.getInstance("JPY"), Month.APRIL, Duration.ofHours(1));

    private final List<DayScorecard> cards;
    private final ReadingScorecards reading;

    ReadFigures(TallyInMemory kpi) {
        this.cards = kpi.<DayCard>stored(Cards.NAME).entrySet().stream()
                .map(entry -> StoredCards.card(CardKey.parse(entry.getKey()), entry.getValue(), "JPY", 0))
                .sorted(Comparator.comparing(DayScorecard::day))
                .toList();
        this.reading = new ReadingScorecards(
                this, this, _ -> Optional.empty(), List.of(), RULES, new SettableClock(TallyInMemory.NOW));
    }

    /** All that have something to show, such as {@code CAMPAIGN/c1}. */
    Set<String> scopes() {
        return cards.stream()
                .filter(card -> !card.counters().isEmpty()
                        || !card.sums().isEmpty()
                        || !card.unconverted().isEmpty()
                        || !card.sketches().isEmpty()
                        || !card.promises().isEmpty())
                .map(card -> card.scope() + "/" + card.scopeId())
                .collect(Collectors.toSet());
    }

    Map<String, String> total(String scope) {
        return read(scope, Grain.TOTAL, null, null).values().stream()
                .findFirst()
                .orElseThrow();
    }

    /** Counters and figures by period. */
    Map<String, Map<String, String>> read(String scope, Grain grain, @Nullable LocalDate from, @Nullable LocalDate to) {
        int slash = scope.indexOf('/');
        var question =
                new Question(Scope.valueOf(scope.substring(0, slash)), scope.substring(slash + 1), from, to, grain);
        Map<String, Map<String, String>> periods = new TreeMap<>();
        for (PeriodCard card : ((Answer.Cards) reading.read(question)).cards()) {
            Map<String, String> shown = new TreeMap<>();
            card.totals().counters().forEach((counter, count) -> shown.put(counter.label(), Long.toString(count)));
            card.figures().forEach((name, figure) -> shown.put(name, text(figure)));
            periods.put(card.period().label(), shown);
        }
        return periods;
    }

    @Override
    public Optional<List<DayScorecard>> find(
            Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<DayScorecard> found = cards.stream()
                .filter(card -> card.scope() == scope && card.scopeId().equals(scopeId))
                .filter(card -> from == null || !card.day().isBefore(from))
                .filter(card -> to == null || !card.day().isAfter(to))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    @Override
    public Optional<List<DayScorecard>> find(
            Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to, Instant asOf) {
        throw new UnsupportedOperationException("Nothing of the past is asked for");
    }

    @Override
    public void store(Collection<DayScorecard> changed) {
        throw new UnsupportedOperationException("Cards are read from the stores");
    }

    private static String text(Figure figure) {
        return switch (figure) {
            case Figure.Money money -> money.amount().value().toPlainString();
            case Figure.Number number -> number.value().toPlainString();
            case Figure.Absent absent -> absent.reason();
        };
    }
}
