package dev.kizuna.kpi.generation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.event.kpi.KpiGapClosed;
import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.event.kpi.MilestoneMissed;
import dev.kizuna.event.kpi.MilestoneReached;
import dev.kizuna.event.kpi.Scope;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.event.kpi.TouchCredit;
import dev.kizuna.kpi.generation.domain.Generation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final Instant NOW = Instant.parse("2026-05-11T00:00:00Z");

    @Test
    void shouldSayTheSameWhenOnlyRevisionAndTimeDiffer() {
        var one = card(3, Map.of("leads", 2L, "won", 0L), "10.0000");
        var other = ScorecardUpdated.newBuilder(card(9, Map.of("leads", 2L), "10"))
                .setOccurredAt(NOW.plusSeconds(9))
                .setTimeZone("Europe/Berlin")
                .build();

        assertThat(Telling.of(one)).isEqualTo(Telling.of(other));
        assertThat(Telling.of(one)).isNotEqualTo(Telling.of(card(3, Map.of("leads", 3L), "10")));
        assertThat(Telling.of(one)).isNotEqualTo(Telling.of(card(3, Map.of("leads", 2L), "11")));
        assertThat(Telling.of(one).subject()).isEqualTo("p/CAMPAIGN/c/2026-05-11");
    }

    @Test
    void shouldSayNothingWhenACardIsEmptyOrASaleHasNoCreditLeft() {
        var empty = ScorecardUpdated.newBuilder(card(1, Map.of("leads", 0L), "1"))
                .setSums(Map.of())
                .build();

        assertThat(Telling.of(empty).isNothing()).isTrue();
        assertThat(Telling.of(sale(1, credit("t1", "0"))).isNothing()).isTrue();
        assertThat(Telling.of(sale(1, credit("t1", "0.01"))).isNothing()).isFalse();
    }

    @Test
    void shouldSayTheSameOfASaleWhenCreditsComeInAnotherOrderOrWereLost() {
        assertThat(Telling.of(sale(1, credit("t1", "5"), credit("t2", "6"))))
                .isEqualTo(Telling.of(sale(4, credit("t2", "6.0000"), credit("t3", "0"), credit("t1", "5"))));
    }

    @Test
    void shouldBeAboutTheTargetWhenItIsReachedOrMissed() {
        var reached = MilestoneReached.newBuilder()
                .setEventId("e1")
                .setOccurredAt(NOW)
                .setPartnerId("p")
                .setKeyPersonId("k")
                .setRampDay(30)
                .setMetric("POCS")
                .setTarget(2)
                .setActual(2)
                .build();
        var missed = MilestoneMissed.newBuilder()
                .setEventId("e2")
                .setOccurredAt(NOW)
                .setPartnerId("p")
                .setKeyPersonId("k")
                .setRampDay(30)
                .setMetric("POCS")
                .setTarget(2)
                .setActual(1)
                .build();

        assertThat(Telling.of(reached).subject()).isEqualTo(Telling.of(missed).subject());
        assertThat(Telling.of(reached).said()).isNotEqualTo(Telling.of(missed).said());
    }

    @Test
    void shouldBeAboutTheGapWhenItIsFoundOrClosed() {
        assertThat(Telling.of(gap(1)).subject())
                .isEqualTo(Telling.of(KpiGapClosed.newBuilder()
                                .setEventId("e")
                                .setOccurredAt(NOW)
                                .setPartnerId("p")
                                .setGapId("g")
                                .setCampaignId("c")
                                .setMetric("leads")
                                .build())
                        .subject());
    }

    @Test
    void shouldNameWhoLosesACreditWhenASaleIsToldAnew() {
        var told = sale(3, credit("t1", "5"), credit("t2", "6"));
        var now = sale(1_000_000_001L, credit("t2", "11"));

        var instead = (ConversionAttributed) new Unsaying(1_000_000_000L, NOW).instead(told, now);

        assertThat(instead.getRevision()).isEqualTo(1_000_000_001L);
        assertThat(instead.getCredits())
                .extracting(
                        TouchCredit::getTouchId, credit -> credit.getAmount().intValueExact())
                .containsExactly(tuple("t2", 11), tuple("t1", 0));
    }

    @Test
    void shouldTakeBackWhatIsNotCountedAnyMore() {
        var unsaying = new Unsaying(1_000_000_000L, NOW);

        var card = (ScorecardUpdated)
                unsaying.of(card(7, Map.of("leads", 2L), "10")).orElseThrow();
        var sale =
                (ConversionAttributed) unsaying.of(sale(2, credit("t1", "5"))).orElseThrow();

        assertThat(Telling.of(card).isNothing()).isTrue();
        assertThat(card.getRevision()).isEqualTo(1_000_000_000L);
        assertThat(card.getEventId()).isEqualTo("p/CAMPAIGN/c/2026-05-11@1000000000");
        assertThat(Telling.of(sale).isNothing()).isTrue();
        assertThat(sale.getCredits()).hasSize(1);
        assertThat(unsaying.of(gap(1))).isEmpty();
    }

    @Test
    void shouldBeNewerThanAllBeforeWhenALaterGenerationTellsIt() {
        var second = new Generation(2);

        var card = (ScorecardUpdated) Stamp.on(card(3, Map.of("leads", 1L), "1"), second);
        var sale = (ConversionAttributed) Stamp.on(sale(1, credit("t1", "5")), second);
        var gap = (KpiGapDetected) Stamp.on(gap(2), new Generation(3));

        assertThat(card.getRevision()).isEqualTo(1_000_000_003L);
        assertThat(card.getEventId()).isEqualTo("p/CAMPAIGN/c/2026-05-11@1000000003");
        assertThat(sale.getRevision()).isEqualTo(1_000_000_001L);
        assertThat(gap.getRevision()).isEqualTo(2_000_000_002L);
        assertThat(gap.getEventId()).isEqualTo("e-g3");
        assertThat(Stamp.on(gap(2), Generation.FIRST)).isEqualTo(gap(2));
    }

    private static ScorecardUpdated card(long revision, Map<String, Long> counters, String revenue) {
        return ScorecardUpdated.newBuilder()
                .setEventId("p/CAMPAIGN/c/2026-05-11@" + revision)
                .setOccurredAt(NOW)
                .setPartnerId("p")
                .setScope(Scope.CAMPAIGN)
                .setScopeId("c")
                .setDay(LocalDate.parse("2026-05-11"))
                .setTimeZone("Asia/Tokyo")
                .setRevision(revision)
                .setCounters(counters)
                .setSums(Map.of("revenue", new BigDecimal(revenue)))
                .setReportingCurrency("JPY")
                .build();
    }

    private static ConversionAttributed sale(long revision, TouchCredit... credits) {
        return ConversionAttributed.newBuilder()
                .setEventId("p/v1@" + revision)
                .setOccurredAt(NOW)
                .setPartnerId("p")
                .setConversionId("v1")
                .setRevision(revision)
                .setCurrency("JPY")
                .setCredits(List.of(credits))
                .build();
    }

    private static TouchCredit credit(String touchId, String amount) {
        return TouchCredit.newBuilder()
                .setModel("linear")
                .setTouchId(touchId)
                .setAmount(new BigDecimal(amount))
                .build();
    }

    private static KpiGapDetected gap(long revision) {
        return KpiGapDetected.newBuilder()
                .setEventId("e")
                .setOccurredAt(NOW)
                .setPartnerId("p")
                .setGapId("g")
                .setCampaignId("c")
                .setMetric("leads")
                .setTargetToDate(BigDecimal.TEN)
                .setActual(BigDecimal.ONE)
                .setGap(BigDecimal.valueOf(9))
                .setRevision(revision)
                .build();
    }
}
