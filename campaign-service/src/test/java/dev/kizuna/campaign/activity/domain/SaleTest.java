package dev.kizuna.campaign.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.activity.domain.Sale.Refund;
import dev.kizuna.campaign.activity.domain.Sale.Told;
import dev.kizuna.campaign.aggregate.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaleTest {

    private static final Instant MORNING = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void shouldBeTheSameWhenReportsArriveInAnyOrderAndAgain() {
        List<Report.OfSale> reports = List.of(
                new Report.Sold("p-1", "c-1", told("e-1", 0, "1000")),
                new Report.Sold("p-1", "c-1", told("e-2", 10, "1100")),
                new Report.Refunded("p-1", "c-1", refund("e-3", 20, "r-1", "100")),
                new Report.Refunded("p-1", "c-1", refund("e-4", 30, "r-1", "200")),
                new Report.Refunded("p-1", "c-1", refund("e-5", 15, "r-2", "50")));

        assertThat(Orders.outcomes(Sale.unknown("p-1", "c-1"), reports, Sale::with))
                .hasSize(120)
                .containsOnly(new Sale(
                        "p-1",
                        "c-1",
                        told("e-2", 10, "1100"),
                        List.of(refund("e-5", 15, "r-2", "50"), refund("e-4", 30, "r-1", "200"))));
    }

    private static Told told(String eventId, int minutes, String yen) {
        return new Told(source(eventId, minutes), money(yen), null, null, "c-1", null, null, null, "SO-1");
    }

    private static Refund refund(String eventId, int minutes, String refundId, String yen) {
        return new Refund(source(eventId, minutes), refundId, money(yen), null);
    }

    private static Money money(String yen) {
        return new Money(new BigDecimal(yen), "JPY");
    }

    private static Source source(String eventId, int minutes) {
        return new Source(eventId, MORNING.plusSeconds(60L * minutes));
    }
}
