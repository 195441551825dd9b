package dev.kizuna.kpi.scorecard.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.PublishedScorecards;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of cards must do. */
abstract class ScorecardsContract {

    static final Duration STEP = Duration.ofHours(1);
    static final Duration KEPT = Duration.ofDays(400);

    private static final LocalDate DAY = LocalDate.parse("2026-05-11");
    private static final Instant NINE = Instant.parse("2026-05-11T09:00:00Z");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    /** An empty store. */
    abstract PublishedScorecards scorecards();

    @Test
    void shouldGiveBackAllOfACard() {
        // given
        var scorecards = scorecards();
        var card = new DayScorecard(
                Scope.CAMPAIGN,
                "春/の.キャン$ペーン",
                "p1",
                DAY,
                "Asia/Tokyo",
                3,
                Instant.parse("2026-05-11T00:30:00.123Z"),
                Map.of("leads", 7L),
                Map.of("revenue", new BigDecimal("12345678901234567890.1234")),
                "JPY",
                Map.of("revenue:U.S$", new BigDecimal("0.5000")),
                Map.of("visitors", new byte[] {1, 2, 3}),
                List.of(new Source("campaign.activity", 5, 99)),
                Map.of("kept:response-24h", 2L),
                true);

        // when
        scorecards.store(List.of(card));

        // then
        assertThat(scorecards
                        .find(Scope.CAMPAIGN, card.scopeId(), DAY, DAY, LATER)
                        .orElseThrow())
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(card);
    }

    @Test
    void shouldKnowNothingOfAScopeThatWasNeverCounted() {
        // given
        var scorecards = scorecards();

        // when
        scorecards.store(List.of(card(Scope.PARTNER, "p1", "p1", DAY, 1, 1)));

        // then
        assertThat(scorecards.find(Scope.PARTNER, "p2", null, null, LATER)).isEmpty();
        assertThat(scorecards.find(Scope.CAMPAIGN, "p1", null, null, LATER)).isEmpty();
        assertThat(scorecards.find(Scope.PARTNER, "p1", DAY.plusDays(1), null, LATER))
                .isEqualTo(Optional.of(List.of()));
    }

    @Test
    void shouldGiveTheDaysOfARangeInOrder() {
        // given
        var scorecards = scorecards();
        List<DayScorecard> cards = new ArrayList<>();
        for (int day = 99; day >= 0; day--) {
            cards.add(card(Scope.PARTNER, "p1", "p1", DAY.plusDays(day), 1, day));
        }

        // when
        scorecards.store(cards);

        // then
        assertThat(leads(scorecards, Scope.PARTNER, "p1", DAY.plusDays(5), DAY.plusDays(40)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(5, 40).mapToObj(Long::valueOf).toList());
        assertThat(leads(scorecards, Scope.PARTNER, "p1", null, DAY.plusDays(1)))
                .containsExactly(0L, 1L);
        assertThat(leads(scorecards, Scope.PARTNER, "p1", DAY.plusDays(98), null))
                .containsExactly(98L, 99L);
    }

    @Test
    void shouldGiveTheCardsOfAllPartnersWhenTheyRunACampaignTogether() {
        // given
        var scorecards = scorecards();

        // when
        scorecards.store(List.of(
                card(Scope.CAMPAIGN, "c1", "p2", DAY, 1, 2),
                card(Scope.CAMPAIGN, "c1", "p1", DAY, 1, 1),
                card(Scope.CAMPAIGN, "c2", "p1", DAY, 1, 9)));

        // then
        assertThat(leads(scorecards, Scope.CAMPAIGN, "c1", null, null)).containsExactly(1L, 2L);
    }

    @Test
    void shouldKeepTheNewestRevisionWhenCardsComeAgainAndOutOfOrder() {
        // given
        var scorecards = scorecards();
        scorecards.store(List.of(card(Scope.PARTNER, "p1", "p1", DAY, 2, 20)));

        // when
        scorecards.store(List.of(card(Scope.PARTNER, "p1", "p1", DAY, 1, 10)));
        scorecards.store(List.of(card(Scope.PARTNER, "p1", "p1", DAY, 2, 21)));
        assertThat(leads(scorecards, Scope.PARTNER, "p1", null, null)).containsExactly(20L);
        scorecards.store(List.of(card(Scope.PARTNER, "p1", "p1", DAY, 7, 70)));

        // then
        assertThat(leads(scorecards, Scope.PARTNER, "p1", null, null)).containsExactly(70L);
    }

    @Test
    void shouldEndWithTheNewestRevisionWhenSeveralWriteAtOnce() throws Exception {
        // given
        var scorecards = scorecards();
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int first = writer;
            writers.add(() -> {
                for (int revision = 1 + first; revision <= 60; revision += 2) {
                    scorecards.store(List.of(
                            card(Scope.PARTNER, "p1", "p1", DAY, revision, revision),
                            card(Scope.PARTNER, "p1", "p1", DAY.plusDays(1), revision, revision)));
                }
                return true;
            });
        }

        // when
        try (var threads = Executors.newFixedThreadPool(writers.size())) {
            for (var done : threads.invokeAll(writers)) {
                assertThat(done.get()).isTrue();
            }
        }

        // then
        assertThat(leads(scorecards, Scope.PARTNER, "p1", null, null)).containsExactly(60L, 60L);
    }

    private static List<Long> leads(
            PublishedScorecards scorecards, Scope scope, String id, @Nullable LocalDate from, @Nullable LocalDate to) {
        return leads(scorecards, scope, id, from, to, LATER);
    }

    private static List<Long> leads(
            PublishedScorecards scorecards,
            Scope scope,
            String id,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Instant asOf) {
        return scorecards.find(scope, id, from, to, asOf).orElseThrow().stream()
                .map(card -> card.counters().getOrDefault("leads", -1L))
                .toList();
    }

    @Test
    void shouldShowCardsAsTheyWereWhenTheyChangedSince() {
        // given
        var scorecards = scorecards();
        scorecards.store(List.of(at(NINE.minusSeconds(1), 1), at(NINE.plusSeconds(1), 2)));
        scorecards.store(List.of(at(NINE.plusSeconds(2), 3)));

        // when
        scorecards.store(List.of(at(NINE.plus(STEP).plusSeconds(1), 4)));

        // then
        assertThat(asOf(scorecards, NINE.minus(STEP))).isEmpty();
        assertThat(asOf(scorecards, NINE)).containsExactly(1L);
        assertThat(asOf(scorecards, NINE.plus(STEP))).containsExactly(3L);
        assertThat(asOf(scorecards, NINE.plus(STEP).plus(STEP))).containsExactly(4L);
    }

    @Test
    void shouldKeepThePastAsItWasWhenCardsComeAgain() {
        // given
        var scorecards = scorecards();
        List<DayScorecard> cards = List.of(at(NINE.minusSeconds(1), 1), at(NINE.plusSeconds(1), 2));
        cards.forEach(card -> scorecards.store(List.of(card)));

        // when
        scorecards.store(cards);
        scorecards.store(List.of(at(NINE.minusSeconds(1), 1)));

        // then
        assertThat(asOf(scorecards, NINE)).containsExactly(1L);
        assertThat(asOf(scorecards, NINE.plus(STEP))).containsExactly(2L);
    }

    @Test
    void shouldLetThePastGoOnceItIsTooLongAgo() {
        // given
        var scorecards = scorecards();
        scorecards.store(List.of(at(NINE.minusSeconds(1), 1)));
        scorecards.store(List.of(at(NINE.plusSeconds(1), 2)));

        // when
        scorecards.store(List.of(at(NINE.plus(KEPT), 3)));
        scorecards.store(List.of(at(NINE.plus(KEPT).plus(STEP).plusSeconds(1), 4)));

        // then
        assertThat(asOf(scorecards, NINE)).isEmpty();
        assertThat(asOf(scorecards, NINE.plus(KEPT))).containsExactly(3L);
    }

    @Test
    void shouldAddUpAllPartnersWhenTheTotalIsAskedFor() {
        // given
        var scorecards = scorecards();

        // when
        scorecards.store(List.of(
                card(Scope.PARTNER, "p2", "p2", DAY, 1, 2),
                card(Scope.PARTNER, "p1", "p1", DAY, 1, 1),
                card(Scope.KEY_PERSON, "k1", "p1", DAY, 1, 1)));

        // then
        assertThat(leads(scorecards, Scope.TOTAL, "all", null, null)).containsExactly(1L, 2L);
    }

    private static List<Long> asOf(PublishedScorecards scorecards, Instant time) {
        return leads(scorecards, Scope.PARTNER, "p1", null, null, time);
    }

    private static DayScorecard at(Instant asOf, long revision) {
        return card(Scope.PARTNER, "p1", "p1", DAY, revision, revision, asOf);
    }

    private static DayScorecard card(
            Scope scope, String id, String partnerId, LocalDate day, long revision, long leads) {
        return card(scope, id, partnerId, day, revision, leads, Instant.EPOCH);
    }

    private static DayScorecard card(
            Scope scope, String id, String partnerId, LocalDate day, long revision, long leads, Instant asOf) {
        return new DayScorecard(
                scope,
                id,
                partnerId,
                day,
                "Asia/Tokyo",
                revision,
                asOf,
                Map.of("leads", leads),
                Map.of(),
                "JPY",
                Map.of(),
                Map.of(),
                List.of());
    }
}
