package dev.kizuna.campaign.commission.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.activity.domain.Source;
import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.commission.domain.CommissionEvent;
import dev.kizuna.campaign.commission.domain.Conversion;
import dev.kizuna.campaign.commission.domain.Credit;
import dev.kizuna.campaign.commission.domain.Exchange;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.PartnerSales;
import dev.kizuna.campaign.commission.domain.Refund;
import dev.kizuna.campaign.commission.domain.Scrutiny;
import dev.kizuna.campaign.commission.domain.Standings.Change;
import dev.kizuna.campaign.commission.domain.Told;
import dev.kizuna.campaign.commission.messaging.CommissionEvents;
import dev.kizuna.campaign.store.KeepingContract;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnerSalesContractIT extends KeepingContract<PartnerSale, CommissionEvent> {

    private static final Instant NOON = Instant.parse("2026-04-10T03:00:00.123Z");
    private static final LocalDate DAY = LocalDate.parse("2026-04-10");
    private static final LocalDate MAY_10 = LocalDate.parse("2026-05-10");

    @SuppressWarnings("NullAway.Init")
    private PartnerSales sales;

    @Test
    void shouldFindWhatMayBeReleasedOnTheDayAfterItsLastDayOfHolding() {
        keep(sale("p-1", "c-1", told("100", "JPY", MAY_10, false)));
        keep(sale("p-1", "c-2", told("100", "JPY", MAY_10.plusDays(1), false)));
        keep(sale("p-1", "c-3", told("100", "USD", MAY_10, false)));
        keep(sale("p-1", "c-4", told("100", "JPY", MAY_10, true)));
        keep(sale("p-2", "c-1", told("100", "JPY", MAY_10, false)));
        keep(sale("p-1", "c-5", null));
        keep(withheld("p-1", "c-6"));

        assertThat(sales.releasable("p-1", "JPY", MAY_10)).isEmpty();
        assertThat(sales.releasable("p-1", "JPY", MAY_10.plusDays(1)))
                .extracting(kept -> kept.value().conversionId())
                .containsExactly("c-1");
    }

    @Test
    void shouldAddUpWhatWasReleasedByCurrency() {
        keep(sale("p-1", "c-1", told("100", "JPY", MAY_10, true)));
        keep(sale("p-1", "c-2", told("23", "JPY", MAY_10, true)));
        keep(sale("p-1", "c-3", told("0.5", "USD", MAY_10, true)));
        keep(sale("p-1", "c-4", told("1000", "JPY", MAY_10, false)));
        keep(sale("p-2", "c-5", told("1000", "JPY", MAY_10, true)));

        assertThat(sales.released("p-1")).isEqualTo(Map.of("JPY", new BigDecimal("123"), "USD", new BigDecimal("0.5")));
        assertThat(sales.ofPartner("p-1")).hasSize(4);
        assertThat(sales.list("p-1", "p-1~c-2", 1))
                .extracting(kept -> kept.value().conversionId())
                .containsExactly("c-3");
    }

    @Test
    void shouldListWhatIsWithheld() {
        keep(withheld("p-1", "c-1"));
        keep(sale("p-1", "c-2", told("100", "JPY", MAY_10, false)));
        keep(withheld("p-1", "c-3"));
        keep(withheld("p-2", "c-4"));

        assertThat(sales.withheld("p-1", "", 10))
                .extracting(kept -> kept.value().conversionId())
                .containsExactly("c-1", "c-3");
        assertThat(sales.withheld(null, "p-1~c-1", 10))
                .extracting(kept -> kept.value().conversionId())
                .containsExactly("c-3", "c-4");
    }

    @Test
    void shouldFindTheLeadsFromWhichSalesGrew() {
        keep(full());

        assertThat(sales.leadsOfSales(Set.of("lead-1", "lead-2"))).containsExactly("lead-1");
        assertThat(sales.leadsOfSales(Set.of())).isEmpty();
    }

    private static PartnerSale withheld(String partnerId, String conversionId) {
        return new PartnerSale(
                partnerId,
                conversionId,
                null,
                List.of(),
                null,
                null,
                told("100", "JPY", MAY_10, false),
                new Scrutiny(List.of(new Scrutiny.Doubt("many-sales", 1, 301)), List.of(), null));
    }

    @Test
    void shouldFindPartnersThatWaitForARate() {
        keep(waiting("p-1", "c-1", "no-rate"));
        keep(waiting("p-1", "c-2", "no-rate"));
        keep(waiting("p-2", "c-3", "no-code"));

        assertThat(sales.partnersWithoutRate()).containsExactly("p-1");
    }

    private static PartnerSale waiting(String partnerId, String conversionId, String why) {
        return new PartnerSale(
                partnerId, conversionId, null, List.of(), null, new PartnerSale.Why(why), null, Scrutiny.NONE);
    }

    @Test
    void shouldKeepChangesOfStandingOnceAndInTheOrderInWhichTheyHappened() {
        var standings = new MongoStandings(documents);
        var paused = new Change("e-1", NOON, true);
        var back = new Change("e-2", NOON.plusSeconds(60), false);

        standings.note("p-1", back);
        standings.note("p-1", paused);
        standings.note("p-1", paused);

        assertThat(standings.of("p-1")).containsExactly(paused, back);
        assertThat(standings.of("p-2")).isEmpty();
    }

    private void keep(PartnerSale sale) {
        sales.add(sale, Creation.of(null, "", sale.id()), List.of());
    }

    private static PartnerSale sale(String partnerId, String conversionId, @Nullable Told told) {
        return new PartnerSale(partnerId, conversionId, null, List.of(), null, null, told, Scrutiny.NONE);
    }

    private static Told told(String amount, String currency, LocalDate heldUntil, boolean released) {
        return new Told("a-1", 1, currency, 1, new BigDecimal(amount), heldUntil, released, null);
    }

    @Override
    protected Keeping<PartnerSale, CommissionEvent> keeping(Aggregates aggregates) {
        sales = new MongoPartnerSales(aggregates, new CommissionEvents(ENCODER)::encode);
        return sales;
    }

    @Override
    protected PartnerSale full() {
        return new PartnerSale(
                "p-1",
                "c-1",
                new Conversion(
                        new Source("e-1", NOON),
                        DAY,
                        new Money(new BigDecimal("1000.5"), "JPY"),
                        "crm",
                        "o-1",
                        "hikari",
                        "customer-1",
                        "lead-1",
                        NOON.minusSeconds(5)),
                List.of(
                        new Refund("r-1", NOON, BigDecimal.ONE, "JPY", null),
                        new Refund("r-2", NOON, BigDecimal.TWO, "USD", "o-1")),
                new Credit(7, NOON, DAY, "JPY", Map.of("linear", new BigDecimal("500.25"))),
                new PartnerSale.Why("suspended"),
                new Told(
                        "a-1",
                        1,
                        "JPY",
                        1,
                        new BigDecimal("100"),
                        MAY_10,
                        true,
                        new Exchange("USD", "JPY", DAY, new BigDecimal("148.2"))),
                new Scrutiny(
                        List.of(new Scrutiny.Doubt("many-sales", 3, 301)),
                        List.of(new Scrutiny.Cleared("many-refunds", "u-kato", NOON)),
                        new Scrutiny.Rejected("u-kato", NOON)));
    }

    @Override
    protected PartnerSale bare() {
        return PartnerSale.unknown("p-1", "c-1");
    }

    @Override
    protected String id() {
        return "p-1~c-1";
    }

    @Override
    protected CommissionEvent event(String eventId) {
        return new CommissionEvent.Released(new Stamp(eventId, NOON), "p-1", id(), new Money(BigDecimal.TEN, "JPY"));
    }
}
