package dev.kizuna.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DailyChartTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void shouldShowThirtyDaysUntilTodayWithTheEmptyOnesWhenOnlyTwoHaveCards() {
        // when
        DailyChart chart = DailyChart.of(List.of(card(TODAY, 8), card(TODAY.minusDays(29), 2)), TODAY);
        // then
        assertThat(chart.days())
                .hasSize(30)
                .startsWith(LocalDate.of(2026, 2, 1))
                .endsWith(TODAY);
        DailyChart.Strip leads = chart.strips().getFirst();
        assertThat(leads.total()).isEqualTo(10);
        assertThat(leads.highest()).isEqualTo(8);
        assertThat(leads.bars().getLast().height()).isEqualTo(DailyChart.HEIGHT);
        assertThat(leads.bars().getFirst().height()).isEqualTo(DailyChart.HEIGHT / 4);
        assertThat(leads.bars().get(15).height()).isZero();
    }

    @Test
    void shouldKeepASmallDayVisibleWhenAnotherIsAThousandTimesHigher() {
        DailyChart chart = DailyChart.of(List.of(card(TODAY, 4_000), card(TODAY.minusDays(1), 1)), TODAY);
        assertThat(chart.strips().getFirst().bars().get(28).height()).isPositive();
    }

    @Test
    void shouldDrawNothingWhenNothingWasCounted() {
        DailyChart chart = DailyChart.of(List.of(), TODAY);
        assertThat(chart.strips()).allSatisfy(strip -> assertThat(strip.bars()).allMatch(bar -> bar.height() == 0));
    }

    private static Card card(LocalDate day, long leads) {
        return new Card(day, day, null, Map.of("leads", leads), null, null);
    }
}
