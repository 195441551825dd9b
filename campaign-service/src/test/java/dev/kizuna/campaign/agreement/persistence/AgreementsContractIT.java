package dev.kizuna.campaign.agreement.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.AgreementSigned;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.campaign.agreement.domain.AttributionModel;
import dev.kizuna.campaign.agreement.domain.Basis;
import dev.kizuna.campaign.agreement.domain.Commission;
import dev.kizuna.campaign.agreement.domain.Contribution;
import dev.kizuna.campaign.agreement.domain.Draft;
import dev.kizuna.campaign.agreement.domain.LegalReview;
import dev.kizuna.campaign.agreement.domain.Measure;
import dev.kizuna.campaign.agreement.domain.PaymentTerms;
import dev.kizuna.campaign.agreement.domain.Period;
import dev.kizuna.campaign.agreement.domain.Schedule;
import dev.kizuna.campaign.agreement.domain.SignedTerms;
import dev.kizuna.campaign.agreement.domain.SomeTerms;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.campaign.agreement.messaging.AgreementEvents;
import dev.kizuna.campaign.store.KeepingContract;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;

class AgreementsContractIT extends KeepingContract<Agreement, AgreementSigned> {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00.123Z");
    private static final Terms TERMS = new Terms(
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2027-03-31"),
            "JPY",
            new Commission(
                    Basis.ATTRIBUTION,
                    AttributionModel.TIME_DECAY,
                    SomeTerms.schedule(SomeTerms.share("0", "0.05"), SomeTerms.share("1000000", "0.123456")),
                    Map.of(
                            "crm",
                            new Schedule(
                                    Measure.COUNT,
                                    Period.MONTH,
                                    List.of(SomeTerms.fixed("0", "1000"), SomeTerms.fixed("10", "1500.5"))))),
            new PaymentTerms(45, new BigDecimal("10000")),
            List.of(new Contribution(Contribution.Side.PARTNER, "stand", "A stand at the spring fair")),
            List.of("Leads are answered within two days"));
    private static final Terms WITHOUT_END =
            SomeTerms.paying(LocalDate.parse("2026-04-01"), null, "USD", SomeTerms.general(SomeTerms.schedule()));
    private static final Draft DRAFT = new Draft(
            TERMS, new LegalReview(LegalReview.Stage.OBJECTED, "u-sato", NOON, "u-legal", NOON, "Liability is open"));

    @SuppressWarnings("NullAway.Init")
    private Agreements agreements;

    @Test
    void shouldListByPartnerInTheOrderOfIds() {
        for (String id : List.of("a-2", "a-1")) {
            agreements.add(new Agreement(id, "p-1", DRAFT, List.of()), Creation.of(null, "", id), List.of());
        }
        agreements.add(new Agreement("a-3", "p-2", DRAFT, List.of()), Creation.of(null, "", "a-3"), List.of());

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
                id(), "p-1", DRAFT, List.of(new SignedTerms(1, TERMS, NOON), new SignedTerms(2, WITHOUT_END, NOON)));
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

    @Test
    void shouldReadWhatWasWrittenBeforeSchedulesHadAMeasure() {
        var terms = new Document("validFrom", "2026-04-01")
                .append("validTo", null)
                .append("currency", "JPY")
                .append(
                        "tiers",
                        List.of(new Document("from", new Decimal128(BigDecimal.ZERO))
                                .append("rate", new Decimal128(new BigDecimal("0.1")))));

        Agreement read = new AgreementDocumentMapper()
                .read(
                        "a-1",
                        new Document("partnerId", "p-1").append("draft", terms).append("signed", List.of()));

        assertThat(read.draft())
                .isEqualTo(new Draft(SomeTerms.with(SomeTerms.share("0", "0.1")), LegalReview.NEGOTIATING));
    }
}
