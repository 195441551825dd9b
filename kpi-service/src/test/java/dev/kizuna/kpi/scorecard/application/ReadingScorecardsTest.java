package dev.kizuna.kpi.scorecard.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.fixture.SettableClock;
import dev.kizuna.kpi.scorecard.domain.Amount;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Grain;
import dev.kizuna.kpi.scorecard.domain.PublishedScorecards;
import dev.kizuna.kpi.scorecard.domain.RampDays;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import dev.kizuna.kpi.scorecard.domain.Targets.Target;
import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** It is the first minute of 2026-01-09 in Tokyo, where it is still the day before elsewhere. */
class ReadingScorecardsTest {

    private static final Instant NOW = Instant.parse("2026-01-08T15:00:30Z");

    private final ScorecardsInMemory scorecards = new ScorecardsInMemory();
    private final List<Target> targets = new ArrayList<>();
    private final Map<String, RampDays.Stages> ramps = new HashMap<>();
    private final ReadingScorecards reading = new ReadingScorecards(
            scorecards,
            scorecards,
            keyPersonId -> Optional.ofNullable(ramps.get(keyPersonId)),
            List.of((scope, id, day) -> List.copyOf(targets)),
            new ReadingRules(ZoneId.of("Asia/Tokyo"), Currency.getInstance("JPY"), Month.APRIL, Duration.ofHours(1)),
            new SettableClock(NOW));

    @Test
    @DisplayName("Edge case 34: the last N weeks include the empty ones")
    void shouldIncludeEmptyWeeksWhenTheLastTwelveAreAskedFor() {
        // given
        scorecards.store(List.of(card("p1", "2025-12-31", 1, 5), card("p1", "2026-01-01", 1, 7)));

        // when
        List<PeriodCard> weeks = cards(Grain.WEEK, null, null);

        // then
        assertThat(weeks).hasSize(12);
        assertThat(weeks.getLast().period().label()).isEqualTo("2026-W02");
        assertThat(weeks.getLast().period().to()).isEqualTo(LocalDate.parse("2026-01-09"));
        assertThat(weeks.get(10).period().label()).isEqualTo("2026-W01");
        assertThat(weeks)
                .extracting(week -> week.totals().count(Counter.LEADS))
                .startsWith(0L)
                .endsWith(12L, 0L);
    }

    @Test
    void shouldEndTodayInTheSetZoneWhenNoEndIsAskedFor() {
        // given
        scorecards.store(List.of(card("p1", "2026-01-09", 1, 5)));

        // when
        List<PeriodCard> days = cards(Grain.DAY, null, null);

        // then
        assertThat(days).hasSize(30);
        assertThat(days.getFirst().period().from()).isEqualTo(LocalDate.parse("2025-12-11"));
        assertThat(days.getLast().totals().count(Counter.LEADS)).isEqualTo(5);
    }

    @Test
    void shouldBeginWithTheFirstKnownDayWhenTheTotalIsAskedFor() {
        // given
        scorecards.store(List.of(card("p1", "2025-03-31", 2, 5), card("p1", "2026-01-08", 3, 7)));

        // when
        List<PeriodCard> total = cards(Grain.TOTAL, null, null);

        // then
        assertThat(total).singleElement().satisfies(card -> {
            assertThat(card.period().from()).isEqualTo(LocalDate.parse("2025-03-31"));
            assertThat(card.period().to()).isEqualTo(LocalDate.parse("2026-01-09"));
            assertThat(card.totals().count(Counter.LEADS)).isEqualTo(12);
            assertThat(card.totals().revision()).isEqualTo(5);
        });
    }

    @Test
    void shouldSplitAFiscalYearIntoItsQuarters() {
        // given
        scorecards.store(List.of(card("p1", "2025-03-31", 1, 1), card("p1", "2025-04-01", 1, 2)));

        // when
        List<PeriodCard> quarters = cards(Grain.QUARTER, "2025-01-01", "2025-06-30");

        // then
        assertThat(quarters).extracting(card -> card.period().label()).containsExactly("FY2024-Q4", "FY2025-Q1");
        assertThat(quarters)
                .extracting(card -> card.totals().count(Counter.LEADS))
                .containsExactly(1L, 2L);
    }

    @Test
    void shouldAddUpPartnersAndMergeDistributions() {
        // given
        scorecards.store(List.of(card("p1", "2026-01-05", 1, 1), card("p2", "2026-01-05", 4, 2)));

        // when
        List<PeriodCard> total = cards(Grain.TOTAL, "2026-01-01", "2026-01-31");

        // then
        assertThat(total).singleElement().satisfies(card -> {
            assertThat(card.totals().revision()).isEqualTo(5);
            assertThat(card.totals().visitors()).isEqualTo(3);
            assertThat(card.figures())
                    .containsEntry("leadTimeMedianSeconds", new Figure.Number(BigDecimal.valueOf(2)))
                    .containsEntry("uniqueVisitors", new Figure.Number(BigDecimal.valueOf(3)));
        });
    }

    @Test
    void shouldGiveNothingWhenNothingWasEverCounted() {
        assertThat(cards(Grain.DAY, null, null)).isEmpty();
    }

    @Test
    void shouldRefuseMoreCardsThanFiveYearsOfDays() {
        // given
        var five = new Question(
                Scope.CAMPAIGN, "c1", LocalDate.parse("2021-01-01"), LocalDate.parse("2026-01-04"), Grain.DAY);
        var more = new Question(
                Scope.CAMPAIGN, "c1", LocalDate.parse("2021-01-01"), LocalDate.parse("2026-01-05"), Grain.DAY);

        // then
        assertThat(reading.read(five)).isInstanceOf(Answer.Cards.class);
        assertThat(reading.read(more)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void shouldCutARampIntoItsStages() {
        // given
        ramps.put("k1", new RampDays.Stages(LocalDate.parse("2025-12-01"), List.of(30, 60)));
        scorecards.store(List.of(
                card(Scope.KEY_PERSON, "k1", "p1", "2025-11-30", 1, 9),
                card(Scope.KEY_PERSON, "k1", "p1", "2025-12-30", 1, 5),
                card(Scope.KEY_PERSON, "k1", "p1", "2025-12-31", 1, 7)));

        // when
        var answer = reading.read(new Question(Scope.KEY_PERSON, "k1", null, null, Grain.RAMP));

        // then
        List<PeriodCard> stages = ((Answer.Cards) answer).cards();
        assertThat(stages).extracting(stage -> stage.period().label()).containsExactly("days 1-30", "days 31-60");
        assertThat(stages)
                .extracting(stage -> stage.totals().count(Counter.LEADS))
                .containsExactly(5L, 7L);
        assertThat(reading.read(new Question(Scope.KEY_PERSON, "k2", null, null, Grain.RAMP)))
                .isEqualTo(new Answer.Cards(List.of()));
        assertThat(reading.read(new Question(Scope.CAMPAIGN, "c1", null, null, Grain.RAMP)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.parameter()).isEqualTo("grain"));
    }

    @Test
    void shouldPutTargetsBesideWhatWasReachedSinceTheyBegan() {
        // given
        scorecards.store(List.of(
                card("p1", "2025-12-01", 1, 100), card("p1", "2025-12-20", 1, 30), card("p1", "2026-01-08", 1, 7)));
        var since = LocalDate.parse("2025-12-15");
        targets.add(new Target("leads", "count", since, BigDecimal.valueOf(200), BigDecimal.valueOf(74), false));
        targets.add(new Target("cpl", "JPY", since, BigDecimal.valueOf(500), null, true));
        targets.add(new Target("moonshots", "count", since, BigDecimal.ONE, BigDecimal.ONE, false));

        // when
        List<PeriodCard> weeks = cards(Grain.WEEK, "2025-12-29", null);

        // then
        assertThat(weeks.getFirst().targets()).isEmpty();
        assertThat(weeks.getLast().targets())
                .containsExactly(
                        new TargetProgress(
                                targets.get(0), new Figure.Number(BigDecimal.valueOf(37)), new BigDecimal("0.5000")),
                        new TargetProgress(targets.get(1), new Figure.Money(yen("0")), null),
                        new TargetProgress(targets.get(2), new Figure.Absent("not counted here"), null));
    }

    @Test
    void shouldShowCardsAsTheyWereAtTheLastTurnOfAnHour() {
        // given
        scorecards.store(List.of(card("p1", "2026-01-05", 1, 5)));
        var past = Instant.parse("2026-01-05T00:59:59Z");

        // when
        var answer = reading.read(new Question(Scope.CAMPAIGN, "c1", null, null, Grain.TOTAL, past));

        // then
        assertThat(answer).isInstanceOf(Answer.Cards.class);
        assertThat(scorecards.askedAsOf).containsExactly(Instant.parse("2026-01-05T00:00:00Z"));
        assertThat(reading.turnBefore(past)).isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
        assertThat(reading.read(new Question(Scope.CAMPAIGN, "c1", null, null, Grain.TOTAL, NOW.plusSeconds(1))))
                .isInstanceOf(Answer.Refused.class);
        assertThat(reading.read(new Question(Scope.PARTNER_MANAGER, "m1", null, null, Grain.TOTAL, past)))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void shouldSayHowFarSourcesWereReadAndWhetherDaysAreProvisional() {
        // given
        scorecards.store(List.of(
                card("p1", "2026-01-05", 1, 5, new Source("campaign.activity", 2, 7), true),
                card("p1", "2026-01-06", 1, 5, new Source("campaign.activity", 2, 9), false),
                card("p2", "2026-01-06", 1, 5, new Source("campaign.activity", 0, 3), false)));

        // when
        List<PeriodCard> total = cards(Grain.TOTAL, null, null);

        // then
        assertThat(total).singleElement().satisfies(card -> {
            assertThat(card.totals().sources())
                    .containsExactly(new Source("campaign.activity", 0, 3), new Source("campaign.activity", 2, 9));
            assertThat(card.totals().provisional()).isTrue();
            assertThat(card.totals().promises().of("response-24h").kept()).isEqualTo(15);
        });
        assertThat(cards(Grain.DAY, "2026-01-06", null).getLast().totals().provisional())
                .isFalse();
    }

    private static Amount yen(String amount) {
        return new Amount(new BigDecimal(amount).setScale(4), "JPY");
    }

    private List<PeriodCard> cards(Grain grain, @Nullable String from, @Nullable String to) {
        var question = new Question(Scope.CAMPAIGN, "c1", day(from), day(to), grain);
        return ((Answer.Cards) reading.read(question)).cards();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static DayScorecard card(String partnerId, String day, long revision, long leads) {
        return card(Scope.CAMPAIGN, "c1", partnerId, day, revision, leads);
    }

    private static DayScorecard card(Scope scope, String id, String partnerId, String day, long revision, long leads) {
        return card(scope, id, partnerId, day, revision, leads, List.of(), false);
    }

    private static DayScorecard card(
            String partnerId, String day, long revision, long leads, Source source, boolean provisional) {
        return card(Scope.CAMPAIGN, "c1", partnerId, day, revision, leads, List.of(source), provisional);
    }

    private static DayScorecard card(
            Scope scope,
            String id,
            String partnerId,
            String day,
            long revision,
            long leads,
            List<Source> sources,
            boolean provisional) {
        var times = new ValueCounts();
        times.add(leads, leads);
        var visitors = new VisitorSketch();
        visitors.add("everybody");
        visitors.add("of " + partnerId);
        return new DayScorecard(
                scope,
                id,
                partnerId,
                LocalDate.parse(day),
                "Asia/Tokyo",
                revision,
                NOW,
                Map.of("leads", leads),
                Map.of(),
                "JPY",
                Map.of(),
                Map.of("leadTime", ValueCountsFormat.write(times), "visitors", visitors.toBytes()),
                sources,
                Map.of("kept:response-24h", leads),
                provisional);
    }

    private static final class ScorecardsInMemory implements Scorecards, PublishedScorecards {

        private final Map<String, DayScorecard> cards = new HashMap<>();
        private final List<Instant> askedAsOf = new ArrayList<>();

        @Override
        public void store(Collection<DayScorecard> changed) {
            changed.forEach(card -> cards.put(card.key(), card));
        }

        @Override
        public Optional<List<DayScorecard>> find(
                Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to, Instant asOf) {
            askedAsOf.add(asOf);
            return find(scope, scopeId, from, to);
        }

        @Override
        public Optional<List<DayScorecard>> find(
                Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to) {
            var found = new ArrayList<>(cards.values().stream()
                    .filter(card -> card.scope() == scope && card.scopeId().equals(scopeId))
                    .sorted(Comparator.comparing(DayScorecard::day))
                    .toList());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            found.removeIf(card -> from != null && card.day().isBefore(from)
                    || to != null && card.day().isAfter(to));
            return Optional.of(found);
        }
    }
}
