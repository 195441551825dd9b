package dev.kizuna.notification.obligation.topology;

import static dev.kizuna.event.sla.ObligationStatus.BREACHED;
import static dev.kizuna.event.sla.ObligationStatus.CANCELLED;
import static dev.kizuna.event.sla.ObligationStatus.MET;
import static dev.kizuna.event.sla.ObligationStatus.OPEN;
import static dev.kizuna.event.sla.ObligationStatus.WARNED;
import static dev.kizuna.notification.obligation.topology.SomeEvents.profile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.kpi.HealthPart;
import dev.kizuna.event.kpi.PartnerHealthFell;
import dev.kizuna.event.kpi.PartnerHealthRecovered;
import dev.kizuna.event.notification.NotificationRequested;
import dev.kizuna.event.partner.Cadence;
import dev.kizuna.event.partner.CheckInHeld;
import dev.kizuna.event.partner.ImprovementPlanBegun;
import dev.kizuna.event.sla.ObligationChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is owed to a partner whose health fell. It is Monday, 8 June 2026, 09:00 in Tokyo. */
class HealthTopologyTest {

    private static final Instant MONDAY = Instant.parse("2026-06-08T00:00:00Z");
    private static final String POLICY = "joint-review";

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
    void shouldOweAReviewWithinFiveBusinessDaysWhenHealthFalls() {
        // when it is told twice
        engine.happens(fell("f1", MONDAY)).happens(fell("f1", MONDAY));

        // then
        assertThat(engine.changes()).singleElement().satisfies(change -> {
            assertThat(change.getPolicy()).isEqualTo(POLICY);
            assertThat(change.getOwnerId()).contains("sato");
            assertThat(change.getDueAt()).isEqualTo(Instant.parse("2026-06-15T09:00:00Z"));
        });

        // when a day passes
        engine.pass(Duration.ofDays(1));

        // then its owner is told
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(WARNED);
        assertThat(engine.requests())
                .extracting(NotificationRequested::getMatterId)
                .containsExactly("joint-review:acme:acme~warning");

        // when nobody meets
        engine.pass(Duration.ofDays(7));

        // then
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(BREACHED);
    }

    @Test
    void shouldBeKeptByAReviewAndNotByAWeeklyCheckIn() {
        engine.happens(fell("f1", MONDAY)).happens(held("c1", Cadence.WEEKLY));
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(OPEN);

        engine.happens(held("c2", Cadence.QUARTERLY));
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(MET);
    }

    @Test
    void shouldBeKeptByAnImprovementPlanThatIsHeardOfFirst() {
        engine.happens(new ImprovementPlanBegun(
                        "plan",
                        MONDAY.plusSeconds(60),
                        "acme",
                        "plan1",
                        "sato",
                        "yamada",
                        MONDAY.plus(Duration.ofDays(30))))
                .happens(fell("f1", MONDAY));

        assertThat(engine.changes())
                .filteredOn(change -> change.getPolicy().equals(POLICY))
                .last()
                .extracting(ObligationChanged::getStatus)
                .isEqualTo(MET);
    }

    @Test
    void shouldBeVoidWhenHealthIsBackAndOwedAgainWhenItFallsAgain() {
        // given
        engine.happens(fell("f1", MONDAY)).happens(recovered("f1", MONDAY.plusSeconds(60)));
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(CANCELLED);

        // when
        engine.happens(fell("f2", MONDAY.plusSeconds(120)));

        // then
        assertThat(engine.statuses(POLICY)).containsOnlyKeys(CANCELLED, OPEN);
    }

    private static SpecificRecord fell(String fallId, Instant at) {
        return new PartnerHealthFell(
                fallId + "-fell",
                at,
                "acme",
                fallId,
                LocalDate.parse("2026-06-07"),
                52,
                80,
                LocalDate.parse("2026-05-31"),
                List.of(new HealthPart("response", 40, 60, null), new HealthPart("results", 70, 40, null)));
    }

    private static SpecificRecord recovered(String fallId, Instant at) {
        return new PartnerHealthRecovered(fallId + "-recovered", at, "acme", fallId, LocalDate.parse("2026-06-08"), 81);
    }

    private static SpecificRecord held(String checkInId, Cadence cadence) {
        return new CheckInHeld(checkInId + "-held", MONDAY.plusSeconds(60), "acme", checkInId, cadence, "kp1", null);
    }
}
