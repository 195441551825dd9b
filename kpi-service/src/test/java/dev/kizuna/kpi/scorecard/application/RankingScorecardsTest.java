package dev.kizuna.kpi.scorecard.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.fixture.SettableClock;
import dev.kizuna.kpi.scorecard.application.Ranking.Place;
import dev.kizuna.kpi.scorecard.application.Ranking.Row;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.ScopePart;
import dev.kizuna.kpi.scorecard.domain.ScopeParts.Wanted;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingScorecardsTest {

    private static final Instant NOW = Instant.parse("2026-01-08T15:00:30Z");

    private final List<ScopePart> parts = new ArrayList<>();
    private final List<Wanted> asked = new ArrayList<>();
    private final RankingScorecards ranking = new RankingScorecards(
            wanted -> {
                asked.add(wanted);
                return parts;
            },
            new ReadingRules(ZoneId.of("Asia/Tokyo"), Currency.getInstance("JPY"), Month.APRIL, Duration.ofHours(1)),
            new SettableClock(NOW));

    @Test
    void shouldAddPartsUpAndPutTheHighestFirst() {
        // given
        part("p1", 3, 1);
        part("p2", 5, 1);
        part("p1", 4, 1);
        part("p3", 0, 0);

        // then
        assertThat(rows("leads", true, null, 10)).extracting(Row::id).containsExactly("p1", "p2", "p3");
        assertThat(rows("leads", false, null, 10)).extracting(Row::id).containsExactly("p3", "p2", "p1");
        assertThat(rows("leads", true, null, 10).getFirst()).satisfies(row -> {
            assertThat(row.rank()).isEqualTo(1);
            assertThat(row.value()).isEqualTo(new Figure.Number(BigDecimal.valueOf(7)));
            assertThat(row.card().totals().revision()).isEqualTo(2);
        });
    }

    @Test
    void shouldPutThoseWithoutAValueLastWhicheverTheOrder() {
        // given
        part("a", 0, 0);
        part("b", 4, 1);
        part("c", 4, 2);

        // then
        assertThat(rows("conversionRate", true, null, 10)).extracting(Row::id).containsExactly("c", "b", "a");
        assertThat(rows("conversionRate", false, null, 10)).extracting(Row::id).containsExactly("b", "c", "a");
        assertThat(rows("conversionRate", true, null, 10).getLast().value()).isEqualTo(new Figure.Absent("no leads"));
    }

    @Test
    void shouldGoOnBehindTheLastRowOfThePageBefore() {
        // given
        for (int number = 0; number < 7; number++) {
            part("p" + number, number / 2, 0);
        }
        List<String> all = rows("leads", true, null, 10).stream().map(Row::id).toList();

        // when
        List<String> paged = new ArrayList<>();
        Place after = null;
        List<Row> page;
        do {
            page = rows("leads", true, after, 2);
            page.stream().limit(2).forEach(row -> paged.add(row.id()));
            after = page.get(Math.min(page.size(), 2) - 1).place();
        } while (page.size() > 2);

        // then
        assertThat(paged).isEqualTo(all);
        assertThat(rows("leads", true, after, 2)).isEmpty();
    }

    @Test
    void shouldBeginWithAMonthWhenNoFirstDayIsAskedFor() {
        // when
        rows("leads", true, null, 10);

        // then
        assertThat(asked).singleElement().satisfies(wanted -> {
            assertThat(wanted.from()).isEqualTo(LocalDate.parse("2025-11-01"));
            assertThat(wanted.to()).isEqualTo(LocalDate.parse("2026-01-09"));
        });
    }

    @Test
    void shouldRefuseWhatCannotBeCompared() {
        assertThat(refused(Scope.TOTAL, "leads", null, null, null, null)).isEqualTo("scope");
        assertThat(refused(Scope.PARTNER, "beauty", null, null, null, null)).isEqualTo("by");
        assertThat(refused(Scope.PARTNER, "leads", "2026-01-10", null, null, null))
                .isEqualTo("from");
        assertThat(refused(Scope.PARTNER, "leads", "1969-12-31", null, null, null))
                .isEqualTo("from");
        assertThat(refused(Scope.PARTNER, "leads", "-999999999-01-01", null, null, null))
                .isEqualTo("from");
        assertThat(refused(Scope.CAMPAIGN, "leads", null, null, "c1", null)).isEqualTo("campaignId");
        assertThat(refused(Scope.PARTNER_MANAGER, "leads", null, "p1", null, null))
                .isEqualTo("partnerId");
        assertThat(refused(Scope.PARTNER_MANAGER, "leads", null, null, null, "m1"))
                .isEqualTo("managerId");
        assertThat(asked).isEmpty();
    }

    private List<Row> rows(String by, boolean descending, @Nullable Place after, int limit) {
        var question = new RankingQuestion(Scope.PARTNER, by, descending, null, null, null, null, null, after, limit);
        return ((Ranking.Ranked) ranking.rank(question)).rows();
    }

    private String refused(
            Scope scope,
            String by,
            @Nullable String from,
            @Nullable String partnerId,
            @Nullable String campaignId,
            @Nullable String managerId) {
        var question = new RankingQuestion(
                scope,
                by,
                true,
                from == null ? null : LocalDate.parse(from),
                null,
                partnerId,
                campaignId,
                managerId,
                null,
                10);
        return ((Ranking.Refused) ranking.rank(question)).parameter();
    }

    private void part(String id, long leads, long won) {
        parts.add(new ScopePart(
                id,
                new DayScorecard(
                        Scope.PARTNER,
                        id,
                        id,
                        LocalDate.parse("2026-01-01"),
                        "Asia/Tokyo",
                        1,
                        NOW,
                        Map.of("leads", leads, "won", won),
                        Map.of(),
                        "JPY",
                        Map.of(),
                        Map.of(),
                        List.of())));
    }
}
