package dev.kizuna.kpi.scorecard.topology;

import static dev.kizuna.kpi.fixture.Events.at;
import static dev.kizuna.kpi.fixture.Events.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.sla.ObligationStatus;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.LedgerEvents;
import dev.kizuna.kpi.fixture.RunningTopology;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other services' books say of a partner: promises that were due, commissions that were earned. */
class LedgerTopologyTest {

    private static final Instant MORNING = at("2026-05-11T00:30:00Z");
    private static final String CARD = "p1/PARTNER/p1/2026-05-11";

    private final RunningTopology kpi = new RunningTopology();
    private final Events p1 = Events.of("p1");

    @AfterEach
    void close() {
        kpi.close();
    }

    @Test
    void shouldCountAPromiseOnTheDayItWasDueAsItStandsNow() {
        // when
        kpi.given(promise("o1", ObligationStatus.OPEN, 1), promise("o2", ObligationStatus.WARNED, 2));
        assertThat(promises()).containsOnly(entry("open:response-24h", 2L));
        kpi.given(promise("o1", ObligationStatus.MET, 2), promise("o2", ObligationStatus.BREACHED, 3));
        assertThat(promises()).containsOnly(entry("kept:response-24h", 1L), entry("broken:response-24h", 1L));
        kpi.given(promise("o2", ObligationStatus.MET_LATE, 4));

        // then
        assertThat(promises()).containsOnly(entry("kept:response-24h", 1L), entry("late:response-24h", 1L));
        assertThat(kpi.card("p1/KEY_PERSON/k1/2026-05-11").getPromises()).isEqualTo(promises());
    }

    @Test
    void shouldRestateWhenABreachIsRetracted() {
        // given
        kpi.given(promise("o1", ObligationStatus.BREACHED, 3));

        // when
        kpi.given(promise("o1", ObligationStatus.MET, 5), promise("o1", ObligationStatus.RETRACTED, 4));

        // then
        assertThat(promises()).containsOnly(entry("kept:response-24h", 1L));
    }

    @Test
    void shouldMoveAPromiseWhenItIsDueOnAnotherDayAndCountNoneThatIsVoid() {
        // given
        kpi.given(promise("o1", ObligationStatus.OPEN, 1), promise("o2", ObligationStatus.OPEN, 1));

        // when
        kpi.given(
                LedgerEvents.promise(
                        "p1", "o1", "response-24h", ObligationStatus.OPEN, 2, MORNING.plus(Duration.ofDays(1)), null),
                promise("o2", ObligationStatus.CANCELLED, 2));

        // then
        assertThat(promises()).isEmpty();
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-12").getPromises()).containsOnly(entry("open:response-24h", 1L));
        assertThat(kpi.card("p1/KEY_PERSON/k1/2026-05-11").getPromises()).isEmpty();
    }

    @Test
    void shouldChangeNothingWhenAPromiseComesAgainOrLateOrItsRecordIsErased() {
        // given
        var met = promise("o1", ObligationStatus.MET, 2);
        kpi.given(met);
        kpi.published();

        // when
        kpi.given(met, promise("o1", ObligationStatus.OPEN, 1));
        kpi.publish(Topics.SLA_OBLIGATION, PartnerKeys.composite("p1", "o1"), null);

        // then
        assertThat(kpi.published()).isEmpty();
        assertThat(promises()).containsOnly(entry("kept:response-24h", 1L));
    }

    @Test
    void shouldPutAPromiseAsideWhenItIsDueOnNoDay() {
        // when
        kpi.given(LedgerEvents.promise(
                "p1", "o1", "response-24h", ObligationStatus.OPEN, 1, Instant.ofEpochMilli(Long.MAX_VALUE), null));

        // then
        assertThat(kpi.deadLetters(Topics.SLA_OBLIGATION)).hasSize(1);
        assertThat(kpi.cards()).isEmpty();
    }

    @Test
    void shouldCountACommissionAsACostOfTheSalesCampaignWhateverComesFirst() {
        // given
        SpecificRecord takenBack =
                LedgerEvents.reversed("p1", MORNING.plus(Duration.ofDays(1)), "m1", money("20", "JPY"));
        SpecificRecord earned = LedgerEvents.accrued("p1", MORNING, "m1", "v1", money("100", "JPY"));

        // when
        kpi.given(takenBack, earned, takenBack, earned)
                .given(
                        p1.conversion(MORNING, "v1", money("1000", "JPY"), "d1", null, null),
                        p1.deal(MORNING, "d1", DealStage.WON, null, "c1", "k1"));

        // then
        for (String scope : new String[] {"PARTNER/p1", "CAMPAIGN/c1", "KEY_PERSON/k1"}) {
            assertThat(kpi.card("p1/" + scope + "/2026-05-11").getSums())
                    .containsEntry("costCommission", new BigDecimal("100.0000"));
            assertThat(kpi.card("p1/" + scope + "/2026-05-12").getSums())
                    .containsOnly(entry("costCommission", new BigDecimal("-20.0000")));
        }
    }

    @Test
    void shouldKeepACommissionInItsCurrencyUntilThereIsARate() {
        // given
        kpi.given(
                LedgerEvents.accrued("p1", MORNING, "m1", "v1", money("100", "USD")),
                LedgerEvents.reversed("p1", MORNING, "m1", money("1", "USD")));
        assertThat(kpi.card(CARD).getUnconverted())
                .containsOnly(entry("costCommission:USD", new BigDecimal("99.0000")));

        // when
        kpi.given(Events.rate("USD", LocalDate.parse("2026-05-11"), "150"));
        kpi.advance(Duration.ofSeconds(5));

        // then
        assertThat(kpi.card(CARD).getSums()).containsOnly(entry("costCommission", new BigDecimal("14850.0000")));
    }

    private static SpecificRecord promise(String id, ObligationStatus status, long revision) {
        return LedgerEvents.promise("p1", id, "response-24h", status, revision, MORNING, "k1");
    }

    private Map<String, Long> promises() {
        return kpi.card(CARD).getPromises();
    }
}
