package dev.kizuna.campaign.result.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.result.domain.DayCard;
import dev.kizuna.campaign.result.domain.DayCards;
import dev.kizuna.campaign.store.StoreContract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DayCardsContractIT extends StoreContract {

    @SuppressWarnings("NullAway.Init")
    private DayCards cards;

    @BeforeEach
    void start() {
        cards = new MongoDayCards(documents);
    }

    @Test
    void shouldFindWhatWasStoredOfTheCampaignAndThesePartners() {
        DayCard full = new DayCard(
                "c-1",
                "p-1",
                LocalDate.parse("2026-04-01"),
                7,
                Map.of("leads", 3L, "a.b$c", 1L),
                Map.of("revenue", new BigDecimal("100.0001")),
                "JPY",
                Map.of("revenue:USD", new BigDecimal("5.0000")));
        cards.store(
                List.of(full, card("c-1", "p-2", 1, 1, 5), card("c-1", "p-3", 1, 1, 9), card("c-2", "p-1", 1, 1, 9)));

        assertThat(cards.find("c-1", Set.of("p-1", "p-2")))
                .containsExactlyInAnyOrder(full, card("c-1", "p-2", 1, 1, 5));
        assertThat(cards.find("c-3", Set.of("p-1"))).isEmpty();
    }

    @Test
    void shouldKeepTheHighestRevisionWhateverComesLateTwiceOrOutOfOrder() {
        cards.store(List.of(card("c-1", "p-1", 1, 2, 20), card("c-1", "p-1", 1, 3, 30), card("c-1", "p-1", 1, 1, 10)));
        cards.store(List.of(card("c-1", "p-1", 1, 3, 99)));
        cards.store(List.of(card("c-1", "p-1", 1, 2, 20), card("c-1", "p-1", 2, 1, 1)));

        assertThat(cards.find("c-1", Set.of("p-1")))
                .containsExactlyInAnyOrder(card("c-1", "p-1", 1, 3, 30), card("c-1", "p-1", 2, 1, 1));
    }

    @Test
    void shouldLoseNoDayWhenTwoInstancesStoreAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var writes = new ArrayList<Future<?>>();
            for (int day = 1; day <= 20; day++) {
                DayCard card = card("c-1", "p-1", day, 1, day);
                writes.add(pool.submit(() -> cards.store(List.of(card))));
            }
            for (Future<?> write : writes) {
                write.get();
            }
        }

        assertThat(cards.find("c-1", Set.of("p-1"))).hasSize(20);
    }

    private static DayCard card(String campaignId, String partnerId, int day, long revision, long leads) {
        return new DayCard(
                campaignId,
                partnerId,
                LocalDate.of(2026, 4, day),
                revision,
                Map.of("leads", leads),
                Map.of(),
                "JPY",
                Map.of());
    }
}
