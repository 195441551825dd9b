package dev.kizuna.campaign.activity.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.activity.domain.Cost;
import dev.kizuna.campaign.activity.domain.CostKind;
import dev.kizuna.campaign.activity.domain.Reach;
import dev.kizuna.campaign.activity.domain.Sale;
import dev.kizuna.campaign.activity.domain.Sale.Refund;
import dev.kizuna.campaign.activity.domain.Sale.Told;
import dev.kizuna.campaign.activity.domain.Source;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.store.StoreContract;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiguresContractIT extends StoreContract {

    private static final Source SOURCE = new Source("e-1", Instant.parse("2026-04-01T03:00:00.123Z"));
    private static final Money MONEY = new Money(new BigDecimal("1000.5"), "USD");

    @Test
    void shouldFindSalesWithAllThatIsInThem() {
        var sales = new MongoSales(documents);
        var full = new Sale(
                "p-1",
                "c-1",
                new Told(SOURCE, MONEY, "d-1", "l-1", "c-spring", "j-1", "hikari", "crm", "SO-1"),
                List.of(new Refund(SOURCE, "r-1", MONEY, "SO-1"), new Refund(SOURCE, "r-2", MONEY, null)));
        Sale bare = Sale.unknown("p-2", "c-1");

        assertThat(sales.saveAll(List.of(new Kept<>(full, 0), new Kept<>(bare, 0))))
                .isTrue();

        assertThat(sales.find("p-1~c-1")).contains(full);
        assertThat(sales.find("p-2~c-1")).contains(bare);
        assertThat(sales.list("p-1", "c-spring", "", 10)).containsExactly(full);
        assertThat(sales.list(null, null, "p-1~c-1", 10)).containsExactly(bare);
        assertThat(sales.of("p-1", Set.of("l-1"), Set.of("d-1"))).containsExactly(full);
        assertThat(sales.of("p-1", Set.of("l-2"), Set.of("d-1"))).containsExactly(full);
        assertThat(sales.of("p-2", Set.of("l-1"), Set.of("d-1"))).isEmpty();
    }

    @Test
    void shouldFindCostsWithAllThatIsInThem() {
        var costs = new MongoCosts(documents);
        var amount = new Cost("p-1", "k-1", SOURCE, CostKind.FEE, MONEY, null, null, "c-spring", "INV-1");
        var labour = new Cost("p-1", "k-2", SOURCE, CostKind.LABOUR, null, new BigDecimal("7.5"), MONEY, null, null);

        assertThat(costs.saveAll(List.of(new Kept<>(amount, 0), new Kept<>(labour, 0))))
                .isTrue();

        assertThat(costs.list("p-1", null, "", 10)).containsExactly(amount, labour);
        assertThat(costs.list("p-1", "c-spring", "", 10)).containsExactly(amount);
    }

    @Test
    void shouldFindReportsOfReachWithAllThatIsInThem() {
        var reaches = new MongoReaches(documents);
        var named = new Reach("p-1", SOURCE, "c-spring", Long.MAX_VALUE, 2, 3, "april", "podcast");
        var nameless = new Reach("p-1", SOURCE, "c-autumn", 1, 2, 3, null, null);

        assertThat(reaches.saveAll(List.of(new Kept<>(named, 0), new Kept<>(nameless, 0))))
                .isTrue();

        assertThat(reaches.list("p-1", null, "", 10)).containsExactly(named, nameless);
        assertThat(reaches.list(null, "c-autumn", "", 10)).containsExactly(nameless);
    }
}
