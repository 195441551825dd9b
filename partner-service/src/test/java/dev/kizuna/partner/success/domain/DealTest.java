package dev.kizuna.partner.success.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.success.domain.Deal.Report;
import dev.kizuna.partner.success.domain.Facts.StageReached;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DealTest {

    private static final Instant DAY_1 = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-01-06T09:00:00Z");
    private static final Instant DAY_3 = Instant.parse("2026-01-07T09:00:00Z");
    private static final Instant DAY_4 = Instant.parse("2026-01-08T09:00:00Z");
    private static final Amount ESTIMATE = new Amount(new BigDecimal("100"), "JPY");
    private static final Amount PRICE = new Amount(new BigDecimal("90"), "JPY");

    @Test
    void shouldBeTheSameDealWhateverTheOrderAndNumberOfReports() {
        // given
        var reports = List.of(
                Map.entry("PROSPECT", new Report(DAY_1, "kp", "cmp", ESTIMATE)),
                Map.entry("PROPOSED", new Report(DAY_2, null, null, null)),
                Map.entry("PROPOSED", new Report(DAY_4, "kp-other", null, null)),
                Map.entry("WON", new Report(DAY_3, null, null, PRICE)),
                Map.entry("LOST", new Report(DAY_4, null, null, null)));
        for (int seed = 0; seed < 20; seed++) {
            var shuffled = new ArrayList<>(reports);
            shuffled.addAll(reports);
            Collections.shuffle(shuffled, new Random(seed));

            // when
            Deal deal = Deal.unheard("p", "d");
            for (var report : shuffled) {
                deal = deal.with(report.getKey(), report.getValue());
            }

            // then
            assertThat(deal.wonAt()).contains(DAY_3);
            assertThat(deal.amount()).contains(PRICE);
            assertThat(deal.keyPersonId()).contains("kp");
            assertThat(deal.campaignId()).contains("cmp");
            assertThat(deal.stagesToTheWin())
                    .containsExactly(
                            new StageReached("PROSPECT", DAY_1),
                            new StageReached("PROPOSED", DAY_2),
                            new StageReached("WON", DAY_3));
        }
    }

    @Test
    void shouldNotBeWonBeforeSomebodySaysSo() {
        assertThat(Deal.unheard("p", "d")
                        .with("PROSPECT", new Report(DAY_1, null, null, null))
                        .wonAt())
                .isEmpty();
    }
}
