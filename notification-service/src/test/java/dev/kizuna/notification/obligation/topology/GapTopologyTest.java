package dev.kizuna.notification.obligation.topology;

import static dev.kizuna.event.sla.ObligationStatus.BREACHED;
import static dev.kizuna.event.sla.ObligationStatus.CANCELLED;
import static dev.kizuna.event.sla.ObligationStatus.MET;
import static dev.kizuna.event.sla.ObligationStatus.OPEN;
import static dev.kizuna.notification.obligation.topology.SomeEvents.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kizuna.event.campaign.CampaignAdjusted;
import dev.kizuna.event.kpi.KpiGapClosed;
import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.event.notification.Matter;
import dev.kizuna.event.notification.NotificationRequested;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.schemas.catalogue.Topics;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is owed and said when a campaign misses its targets. It is Monday, 8 June 2026, 09:00 in Tokyo. */
class GapTopologyTest {

    private static final Instant MONDAY = Instant.parse("2026-06-08T00:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-06-07T15:00:00Z");
    private static final String POLICY = "gap-answered";

    private final EngineDriver engine = new EngineDriver(MONDAY);

    @BeforeEach
    void aPartner() {
        engine.directory("acme/partner", profile("acme", "sato", "#acme", MONDAY));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void shouldTellTheGapWithItsEvidenceAndOweAnAdjustmentWithinThreeBusinessDays() {
        // when it is told twice
        engine.happens(detected("leads", 1)).happens(detected("leads", 1));

        // then
        assertThat(engine.changes()).singleElement().satisfies(change -> {
            assertThat(change.getObligationId()).isEqualTo("gap-answered:acme:c1");
            assertThat(change.getOwnerId()).contains("sato");
            assertThat(change.getDueAt()).isEqualTo(Instant.parse("2026-06-11T09:00:00Z"));
        });
        assertThat(engine.requests()).singleElement().satisfies(request -> {
            assertThat(request.getMatterId()).isEqualTo("gap-g-leads");
            assertThat(request.getRevision()).isEqualTo(1);
            assertThat(request.getSays()).contains("GAP");
            assertThat(request.getMatter()).isEqualTo(Matter.WARNING);
            assertThat(request.getRecipientId()).contains("sato");
            assertThat(request.getChannel()).contains("#acme");
            assertThat(request.getFacts())
                    .containsEntry("campaignId", "c1")
                    .containsEntry("metric", "leads")
                    .containsEntry("targetToDate", "18")
                    .containsEntry("actual", "6")
                    .containsEntry("target", "60")
                    .containsEntry("day", "2026-06-07")
                    .containsEntry("blamedStage", "landing-page")
                    .containsEntry("evidence.landing-page.before", "0.25")
                    .containsEntry("evidence.landing-page.now", "0.05");
        });

        // when nobody adjusts anything
        engine.pass(Duration.ofDays(5));

        // then
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(BREACHED);
    }

    @Test
    void shouldBeKeptByAnAdjustmentOfThatCampaignAlone() {
        engine.happens(detected("leads", 1)).happens(adjusted("c2", MONDAY));
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(OPEN);

        engine.happens(adjusted("c1", MONDAY));
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(MET);
    }

    @Test
    void shouldBeKeptByAnAdjustmentThatIsHeardOfFirstAndNotByOneBeforeTheGap() {
        // given an adjustment before the gap, and one after it
        engine.happens(adjusted("c1", MIDNIGHT.minusSeconds(1)))
                .happens(adjusted("c2", MONDAY))
                // when
                .happens(detected("leads", 1))
                .happens(detected("c2", "g2", "leads", 1));

        // then
        assertThat(engine.changes())
                .filteredOn(change -> change.getPolicy().equals(POLICY))
                .extracting(ObligationChanged::getSubjectId, ObligationChanged::getStatus)
                .contains(tuple("c1", OPEN), tuple("c2", MET));
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(OPEN, MET);
    }

    @Test
    void shouldBeVoidOnlyWhenTheLastGapOfTheCampaignIsClosed() {
        // given two figures of one campaign
        engine.happens(detected("leads", 1)).happens(detected("won", 1));

        // when one has caught up
        engine.happens(closed("leads", 1, 1));

        // then
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(OPEN);

        // when the other has as well
        engine.happens(closed("won", 1, 0));

        // then
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(CANCELLED);
        assertThat(said())
                .containsExactly(
                        tuple("gap-g-leads", 1L, "GAP"),
                        tuple("gap-g-won", 1L, "GAP"),
                        tuple("gap-g-leads", 2L, "GAP_CLOSED"),
                        tuple("gap-g-won", 2L, "GAP_CLOSED"));
    }

    @Test
    void shouldChangeTheOneMessageWhenLateFiguresRestateTheGap() {
        engine.happens(detected("leads", 1))
                .happens(closed("leads", 1, 0))
                .happens(detected("leads", 2))
                .happens(closed("leads", 2, 0));

        assertThat(said())
                .containsExactly(
                        tuple("gap-g-leads", 1L, "GAP"),
                        tuple("gap-g-leads", 2L, "GAP_CLOSED"),
                        tuple("gap-g-leads", 3L, "GAP"),
                        tuple("gap-g-leads", 4L, "GAP_CLOSED"));
    }

    @Test
    void shouldLetTheClosingStandWhenItComesBeforeWhatItClosesAndTwice() {
        engine.happens(closed("leads", 1, 0)).happens(closed("leads", 1, 0)).happens(detected("leads", 1));

        assertThat(engine.requests())
                .extracting(NotificationRequested::getRevision)
                .as("the higher one stands")
                .containsExactly(2L, 1L);
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(CANCELLED);
    }

    @Test
    void shouldSayNothingOfGapsOfLongAgoAndStillCloseWhatWasSaid() {
        // given history that is replayed
        engine.pass(Duration.ofDays(3)).happens(detected("leads", 1)).happens(closed("leads", 1, 0));

        // then
        assertThat(said()).isEmpty();

        // given a gap that is told, and closed while nobody listened
        engine.happens(detected("c1", "g2", "won", 1, engine.clock.instant()));
        var closing = KpiGapClosed.newBuilder(closed("won", 1, 0))
                .setGapId("g2")
                .setOccurredAt(engine.clock.instant())
                .build();
        engine.pass(Duration.ofDays(4)).happens(closing);

        // then
        assertThat(said()).containsExactly(tuple("gap-g2", 1L, "GAP"), tuple("gap-g2", 2L, "GAP_CLOSED"));
    }

    @Test
    void shouldPutPoisonAsideAndGoOn() {
        engine.bytes(Topics.KPI_GAP, "acme", "no avro".getBytes(StandardCharsets.UTF_8))
                .happens(detected("leads", 1));

        assertThat(engine.deadLetters(Topics.KPI_GAP)).hasSize(1);
        assertThat(said()).containsExactly(tuple("gap-g-leads", 1L, "GAP"));
    }

    /** What was said of gaps; what is said of promises is left out. */
    private List<Tuple> said() {
        return engine.requests().stream()
                .filter(request -> request.getSays().isPresent())
                .map(request -> tuple(
                        request.getMatterId(),
                        request.getRevision(),
                        request.getSays().orElseThrow()))
                .toList();
    }

    private static KpiGapDetected detected(String metric, long revision) {
        return detected("c1", "g-" + metric, metric, revision);
    }

    private static KpiGapDetected detected(String campaignId, String gapId, String metric, long revision) {
        return detected(campaignId, gapId, metric, revision, MIDNIGHT);
    }

    private static KpiGapDetected detected(String campaignId, String gapId, String metric, long revision, Instant at) {
        return KpiGapDetected.newBuilder()
                .setEventId("detected-" + gapId + "-" + revision)
                .setOccurredAt(at)
                .setPartnerId("acme")
                .setGapId(gapId)
                .setCampaignId(campaignId)
                .setMetric(metric)
                .setTargetToDate(new BigDecimal("18.0000"))
                .setActual(new BigDecimal("6.0000"))
                .setGap(new BigDecimal("12.0000"))
                .setTarget(new BigDecimal("60.0000"))
                .setDay(LocalDate.parse("2026-06-07"))
                .setBlamedStage("landing-page")
                .setEvidence(Map.of(
                        "landing-page.before", new BigDecimal("0.250000"),
                        "landing-page.now", new BigDecimal("0.050000"),
                        "landing-page.fall", new BigDecimal("0.800000")))
                .setRevision(revision)
                .build();
    }

    private static KpiGapClosed closed(String metric, long revision, int othersOpen) {
        return KpiGapClosed.newBuilder()
                .setEventId("closed-" + metric + "-" + revision)
                .setOccurredAt(MONDAY)
                .setPartnerId("acme")
                .setGapId("g-" + metric)
                .setCampaignId("c1")
                .setMetric(metric)
                .setHow("caught-up")
                .setTargetToDate(new BigDecimal("20.0000"))
                .setActual(new BigDecimal("21.0000"))
                .setRevision(revision)
                .setOthersOpen(othersOpen)
                .build();
    }

    private static CampaignAdjusted adjusted(String campaignId, Instant at) {
        return CampaignAdjusted.newBuilder()
                .setEventId("adjusted-" + campaignId + "-" + at)
                .setOccurredAt(at)
                .setPartnerId("acme")
                .setCampaignId(campaignId)
                .setReason("page-repaired")
                .setTargets(List.of())
                .setKind("landing-page")
                .build();
    }
}
