package dev.kizuna.kpi.review.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.campaign.CommissionCleared;
import dev.kizuna.event.campaign.CommissionWithheld;
import dev.kizuna.event.kpi.KpiGapClosed;
import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.event.kpi.MilestoneMissed;
import dev.kizuna.event.kpi.MilestoneReached;
import dev.kizuna.event.partner.ActionItemClosed;
import dev.kizuna.event.partner.Cadence;
import dev.kizuna.event.partner.IssueRolledUp;
import dev.kizuna.event.partner.KeyPersonStoodDown;
import dev.kizuna.event.partner.MismatchClosed;
import dev.kizuna.event.partner.MismatchDiagnosed;
import dev.kizuna.event.partner.MismatchKind;
import dev.kizuna.event.partner.SuccessionPlanned;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.event.sla.ObligationStatus;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.review.domain.Matter;
import dev.kizuna.kpi.review.domain.MatterKind;
import dev.kizuna.kpi.review.domain.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class MatterReportsTest {

    private static final Instant AT = Instant.parse("2026-05-11T00:30:00Z");

    @Test
    void shouldFollowAPromiseByItsRevisionThroughARetractedBreach() {
        // given
        var breached = promise(3, ObligationStatus.BREACHED);
        var retracted = promise(4, ObligationStatus.RETRACTED);
        var openAgain = promise(5, ObligationStatus.OPEN);

        // then
        assertThat(told(openAgain, breached, retracted).isOpen()).isTrue();
        assertThat(told(promise(6, ObligationStatus.MET_LATE), openAgain).isOpen())
                .isFalse();
        Matter matter = told(breached);
        assertThat(matter.kind()).isEqualTo(MatterKind.PROMISE);
        assertThat(matter.detail(Step.POLICY)).isEqualTo("response-24h");
        assertThat(matter.detail(Step.OWNER)).isEqualTo("sato");
        assertThat(matter.detail(Step.STATUS)).isEqualTo("breached");
        assertThat(matter.since()).isEqualTo(AT);
        assertThat(matter.dueAt()).isEqualTo(AT.plusSeconds(86_400));
    }

    @Test
    void shouldTakeAnIssueOffWhenItsSubjectIsSettledWheneverThatIsHeardOf() {
        // given
        var rolledUp = IssueRolledUp.newBuilder()
                .setEventId("e1")
                .setOccurredAt(AT)
                .setPartnerId("p1")
                .setIssueId("action-item-a1")
                .setKind("action-item")
                .setSubjectId("a1")
                .setFromCheckInId("ci1")
                .setToCadence(Cadence.QUARTERLY)
                .build();
        var closed = new ActionItemClosed("e2", AT.plusSeconds(1), "p1", "a1", "sato", true);

        // then
        assertThat(told(rolledUp).detail(Step.LEVEL)).isEqualTo("QUARTERLY");
        assertThat(told(closed, rolledUp).isOpen()).isFalse();
        assertThat(told(rolledUp, closed)).isEqualTo(told(closed, rolledUp));
    }

    @Test
    void shouldOpenAndCloseWhatOtherEventsTellOf() {
        // given
        var gap = KpiGapDetected.newBuilder()
                .setEventId("e1")
                .setOccurredAt(AT)
                .setPartnerId("p1")
                .setGapId("g1")
                .setCampaignId("c1")
                .setMetric("leads")
                .setTargetToDate(new BigDecimal("10.0000"))
                .setActual(new BigDecimal("4.0000"))
                .setGap(new BigDecimal("6.0000"))
                .setBlamedStage("landing-page")
                .build();
        var missed = new MilestoneMissed("e2", AT, "p1", "k1", 30, "PROSPECTS", 5, 3, null);
        var mismatch = new MismatchDiagnosed("e3", AT, "p1", "m1", "k1", MismatchKind.WILL_WITHOUT_TIME, List.of());
        var stoodDown = Events.of("p1").stoodDown(AT, "k1");
        var withheld = new CommissionWithheld("e4", AT, "p1", "co1", "too-many-a-day", 9L);

        // then
        assertThat(told(gap).detail(Step.REASON)).isEqualTo("landing-page");
        assertThat(told(gap).detail(Step.CAMPAIGN)).isEqualTo("c1");
        assertThat(told(missed).detail(Step.REASON)).isEqualTo("prospects-by-day-30");
        assertThat(told(mismatch).detail(Step.REASON)).isEqualTo("will-without-time");
        assertThat(Stream.of(gap, missed, mismatch, stoodDown, withheld).map(MatterReportsTest::told))
                .allSatisfy(matter -> assertThat(matter.isOpen()).isTrue());

        // when
        Instant later = AT.plusSeconds(60);
        assertClosed(
                gap,
                KpiGapClosed.newBuilder()
                        .setEventId("e5")
                        .setOccurredAt(later)
                        .setPartnerId("p1")
                        .setGapId("g1")
                        .setCampaignId("c1")
                        .setMetric("leads")
                        .build());
        assertClosed(missed, new MilestoneReached("e6", later, "p1", "k1", 30, "PROSPECTS", 5, 5, null, null));
        assertClosed(mismatch, new MismatchClosed("e7", later, "p1", "m1", "k1", "resolved"));
        assertClosed(stoodDown, new SuccessionPlanned("e8", later, "p1", "k1", "k2", null));
        assertClosed(withheld, new CommissionCleared("e9", later, "p1", "co1", "sato"));
        assertThat(told(KeyPersonStoodDown.newBuilder(stoodDown)
                                .setSuccessorId("k2")
                                .build())
                        .isOpen())
                .isFalse();
    }

    @Test
    void shouldSayNothingOfOtherEventsAndOfAnAutomaticAnswer() {
        assertThat(MatterReports.of(Events.of("p1").touch(AT, "t1", "c1", "j1")))
                .isEmpty();
        assertThat(MatterReports.of(Events.of("p1").answer(AT, "i1", true))).isEmpty();
        assertThat(MatterReports.of(Events.of("p1").answer(AT, "i1", false))).hasSize(1);
    }

    private static void assertClosed(SpecificRecord opened, SpecificRecord closed) {
        String key = told(opened).key();
        Map<String, Matter> matters = new TreeMap<>();
        Stream.of(closed, opened)
                .flatMap(event -> MatterReports.of(event).stream())
                .forEach(matter -> matters.merge(matter.key(), matter, Matter::mergedWith));
        assertThat(matters.get(key)).isNotNull();
        assertThat(matters.values())
                .allSatisfy(matter -> assertThat(matter.isOpen()).isFalse());
    }

    private static Matter told(SpecificRecord... events) {
        return Stream.of(events)
                .flatMap(event -> MatterReports.of(event).stream())
                .reduce(Matter::mergedWith)
                .orElseThrow();
    }

    private static ObligationChanged promise(long revision, ObligationStatus status) {
        return ObligationChanged.newBuilder()
                .setEventId("o" + revision)
                .setOccurredAt(AT.plusSeconds(revision))
                .setPartnerId("p1")
                .setObligationId("response-24h:p1:i1")
                .setPolicy("response-24h")
                .setPolicyVersion(1)
                .setSubjectId("i1")
                .setOwnerId("sato")
                .setStatus(status)
                .setRevision(revision)
                .setOpenedAt(AT)
                .setDueAt(AT.plusSeconds(86_400))
                .setExplanation(List.of())
                .build();
    }
}
