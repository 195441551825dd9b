package dev.kizuna.campaign.activity.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.activity.domain.Deal;
import dev.kizuna.campaign.activity.domain.Deal.Reached;
import dev.kizuna.campaign.activity.domain.Deals;
import dev.kizuna.campaign.activity.domain.Source;
import dev.kizuna.campaign.activity.domain.Stage;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.store.StoreContract;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DealsContractIT extends StoreContract {

    private static final Source SOURCE = new Source("e-1", Instant.parse("2026-04-01T03:00:00.123Z"));

    @SuppressWarnings("NullAway.Init")
    private Deals deals;

    @BeforeEach
    void start() {
        deals = new MongoDeals(documents);
    }

    @Test
    void shouldFindWhatWasSavedWithAllThatIsInIt() {
        var amount = new Money(new BigDecimal("1E+3"), "JPY");
        var full = new Deal(
                "d-1",
                "p-1",
                Map.of(
                        Stage.PROSPECT, new Reached(SOURCE, SOURCE.at(), "l-1", "c-1", "person-1", amount),
                        Stage.LOST, new Reached(SOURCE, SOURCE.at(), null, null, null, null)));

        assertThat(deals.saveAll(List.of(new Kept<>(full, 0)))).isTrue();

        assertThat(deals.findAll(Set.of("d-1"))).isEqualTo(Map.of("d-1", new Kept<>(full, 1)));
    }

    @Test
    void shouldSaveNothingOfAChangeWhenSomebodyWasFaster() {
        deals.saveAll(List.of(new Kept<>(deal("d-1", "c-1"), 0)));
        deals.saveAll(List.of(new Kept<>(deal("d-1", "c-2"), 1)));

        assertThat(deals.saveAll(List.of(new Kept<>(deal("d-1", "c-3"), 1)))).isFalse();
        assertThat(deals.saveAll(List.of(new Kept<>(deal("d-1", "c-4"), 0)))).isFalse();

        assertThat(deals.find("d-1").flatMap(Deal::campaignId)).contains("c-2");
    }

    @Test
    void shouldListByPartnerAndCampaignInTheOrderOfIds() {
        deals.saveAll(List.of(
                new Kept<>(deal("d-2", "c-1"), 0),
                new Kept<>(deal("d-1", "c-1"), 0),
                new Kept<>(deal("d-3", null), 0)));

        assertThat(deals.list("p-1", "c-1", "", 10)).extracting(Deal::id).containsExactly("d-1", "d-2");
        assertThat(deals.list("p-1", null, "d-1", 10)).extracting(Deal::id).containsExactly("d-2", "d-3");
        assertThat(deals.list("p-2", null, "", 10)).isEmpty();
    }

    private static Deal deal(String id, @Nullable String campaignId) {
        return new Deal(id, "p-1", Map.of(Stage.WON, new Reached(SOURCE, SOURCE.at(), null, campaignId, null, null)));
    }
}
