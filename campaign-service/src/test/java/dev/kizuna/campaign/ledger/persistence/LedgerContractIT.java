package dev.kizuna.campaign.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.ledger.domain.Entry;
import dev.kizuna.campaign.ledger.domain.Ledger;
import dev.kizuna.campaign.ledger.domain.Ledger.Booked;
import dev.kizuna.campaign.store.StoreContract;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerContractIT extends StoreContract {

    private static final Instant NOON = Instant.parse("2026-04-10T03:00:00.123Z");

    @SuppressWarnings("NullAway.Init")
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = new MongoLedger(documents);
    }

    @Test
    void shouldBookAnEventOnceAndNeverChangeItsEntry() {
        Entry first = accrued("e-1", "100");
        ledger.book(List.of(first, first), NOON);
        ledger.book(List.of(accrued("e-1", "999"), accrued("e-2", "50")), NOON.plusSeconds(1));

        assertThat(ledger.of("p-1", "JPY"))
                .containsExactly(new Booked(first, NOON), new Booked(accrued("e-2", "50"), NOON.plusSeconds(1)));
    }

    @Test
    void shouldKeepPartnersAndCurrenciesApart() {
        Money dollars = new Money(new BigDecimal("1.5"), "USD");
        ledger.book(
                List.of(
                        accrued("e-1", "100"),
                        Entry.approved("e-2", "p-1", NOON, "p-1~USD~2026-04", dollars),
                        Entry.paid("e-3", "p-2", NOON, "p-2~USD~2026-04", dollars)),
                NOON);

        assertThat(ledger.currencies("p-1")).containsExactly("JPY", "USD");
        assertThat(ledger.of("p-1", "USD"))
                .extracting(booked -> booked.entry().id())
                .containsExactly("e-2");
        assertThat(ledger.of("p-2", "JPY")).isEmpty();
    }

    private static Entry accrued(String id, String yen) {
        return Entry.accrued(
                id,
                "p-1",
                NOON,
                "p-1~c-1",
                new Money(new BigDecimal(yen), "JPY"),
                false,
                new Entry.Rate(new BigDecimal("148.2"), LocalDate.parse("2026-04-10")));
    }
}
