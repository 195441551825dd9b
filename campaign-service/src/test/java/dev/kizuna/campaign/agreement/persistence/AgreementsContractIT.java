package dev.kizuna.campaign.agreement.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.AgreementSigned;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.campaign.agreement.domain.SignedTerms;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.campaign.agreement.domain.Tier;
import dev.kizuna.campaign.agreement.messaging.AgreementEvents;
import dev.kizuna.campaign.store.KeepingContract;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementsContractIT extends KeepingContract<Agreement, AgreementSigned> {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00.123Z");
    private static final Terms TERMS = new Terms(
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2027-03-31"),
            "JPY",
            List.of(
                    new Tier(BigDecimal.ZERO, new BigDecimal("0.05")),
                    new Tier(new BigDecimal("1000000"), new BigDecimal("0.123456"))));
    private static final Terms WITHOUT_END = new Terms(LocalDate.parse("2026-04-01"), null, "USD", List.of());

    @SuppressWarnings("NullAway.Init")
    private Agreements agreements;

    @Test
    void shouldListByPartnerInTheOrderOfIds() {
        for (String id : List.of("a-2", "a-1")) {
            agreements.add(new Agreement(id, "p-1", TERMS, List.of()), Creation.of(null, "", id), List.of());
        }
        agreements.add(new Agreement("a-3", "p-2", TERMS, List.of()), Creation.of(null, "", "a-3"), List.of());

        assertThat(agreements.list("p-1", "", 10))
                .extracting(kept -> kept.value().id())
                .containsExactly("a-1", "a-2");
        assertThat(agreements.list(null, "a-1", 10))
                .extracting(kept -> kept.value().id())
                .containsExactly("a-2", "a-3");
    }

    @Override
    protected Keeping<Agreement, AgreementSigned> keeping(Aggregates aggregates) {
        agreements = new MongoAgreements(aggregates, new AgreementEvents(ENCODER)::encode);
        return agreements;
    }

    @Override
    protected Agreement full() {
        return new Agreement(
                id(), "p-1", TERMS, List.of(new SignedTerms(1, TERMS, NOON), new SignedTerms(2, WITHOUT_END, NOON)));
    }

    @Override
    protected Agreement bare() {
        return new Agreement(id(), "p-1", null, List.of());
    }

    @Override
    protected String id() {
        return "a-1";
    }

    @Override
    protected AgreementSigned event(String eventId) {
        return new AgreementSigned(new Stamp(eventId, NOON), id(), "p-1", new SignedTerms(1, TERMS, NOON));
    }
}
