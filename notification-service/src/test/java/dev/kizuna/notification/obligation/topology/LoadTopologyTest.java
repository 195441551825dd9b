package dev.kizuna.notification.obligation.topology;

import static dev.kizuna.event.sla.ObligationStatus.MET;
import static dev.kizuna.event.sla.ObligationStatus.OPEN;
import static dev.kizuna.event.sla.ObligationStatus.WARNED;
import static dev.kizuna.notification.obligation.topology.SomeEvents.inquiry;
import static dev.kizuna.notification.obligation.topology.SomeEvents.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kizuna.event.notification.NotificationRequested;
import dev.kizuna.event.partner.InquiryAssigned;
import dev.kizuna.event.partner.KeyPersonAppointed;
import dev.kizuna.event.partner.LoadPhaseKind;
import dev.kizuna.event.partner.LoadPhasePlanned;
import dev.kizuna.event.partner.LoadPhaseWithdrawn;
import dev.kizuna.event.partner.RemedyPlanned;
import dev.kizuna.event.partner.ValleyMissed;
import dev.kizuna.event.sla.ObligationChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Valleys, days and assignments as they come over Kafka and go through the stores. */
class LoadTopologyTest {

    /** Monday, 8 June 2026, 09:00 in Tokyo. */
    private static final Instant MONDAY = Instant.parse("2026-06-08T00:00:00Z");

    @Test
    void shouldKeepQuietInAValleyAndWarnWhenItIsTakenBack() {
        try (var engine = new EngineDriver(MONDAY)) {
            // given somebody in the role, with a valley over the first weekly check-in, heard of twice
            engine.directory("acme/partner", profile("acme", "sato", "#acme", MONDAY))
                    .happens(valley("ph1", "2026-06-15", "2026-06-20"))
                    .happens(appointed())
                    .happens(valley("ph1", "2026-06-15", "2026-06-20"));

            // when its warning would be due, on Tuesday at nine
            engine.pass(Duration.ofDays(8).plusMinutes(1));

            // then
            assertThat(engine.requests()).isEmpty();
            assertThat(engine.statuses("weekly-check-in")).containsOnlyKeys(OPEN);

            // when it is taken back on Tuesday
            engine.happens(new LoadPhaseWithdrawn("w", engine.clock.instant(), "acme", "kp1", "ph1"))
                    .pass(Duration.ofSeconds(1));

            // then
            assertThat(engine.statuses("weekly-check-in")).containsOnlyKeys(WARNED);
            assertThat(engine.requests())
                    .extracting(NotificationRequested::getMatterId)
                    .containsExactly("weekly-check-in:acme:kp1~warning");
        }
    }

    @Test
    void shouldGiveAPromiseToWhomItsInquiryIsAssigned() {
        try (var engine = new EngineDriver(MONDAY)) {
            Instant now = engine.clock.instant();
            engine.directory("acme/partner", profile("acme", "sato", "#acme", MONDAY))
                    .happens(new InquiryAssigned("a", now.plusSeconds(1), "acme", "q1", "suzuki", "sato"))
                    .happens(inquiry("acme", "q1", now));

            ObligationChanged changed = engine.changes().getLast();
            assertThat(changed.getOwnerId()).contains("suzuki");
            assertThat(changed.getExplanation()).anyMatch(line -> line.startsWith("handed over to suzuki"));
        }
    }

    @Test
    void shouldAskForTheCheckOfARemedyAndForAMissingValley() {
        try (var engine = new EngineDriver(MONDAY)) {
            Instant now = engine.clock.instant();
            engine.directory("acme/partner", profile("acme", "sato", "#acme", MONDAY))
                    .happens(RemedyPlanned.newBuilder()
                            .setEventId("r")
                            .setOccurredAt(now)
                            .setPartnerId("acme")
                            .setMismatchId("m1")
                            .setRemedyId("r1")
                            .setKind("support-unit")
                            .setCheckOn(LocalDate.parse("2026-06-12"))
                            .build())
                    .happens(new ValleyMissed(
                            "v", now, "acme", "kp1", LocalDate.parse("2026-06-01"), LocalDate.parse("2026-08-29")));

            assertThat(engine.changes())
                    .extracting(ObligationChanged::getPolicy, ObligationChanged::getDueAt)
                    .containsExactly(
                            tuple("remedy-checked", Instant.parse("2026-06-12T09:00:00Z")),
                            tuple("valley-planned", Instant.parse("2026-06-15T09:00:00Z")));

            // when a valley is planned
            engine.happens(valley("ph1", "2026-07-01", "2026-07-07"));

            // then
            assertThat(engine.statuses("valley-planned")).containsOnlyKeys(MET);
        }
    }

    private static KeyPersonAppointed appointed() {
        return KeyPersonAppointed.newBuilder()
                .setEventId("appointed")
                .setOccurredAt(MONDAY)
                .setPartnerId("acme")
                .setKeyPersonId("kp1")
                .setAnnouncedTo("all-sales")
                .setRampStart(MONDAY)
                .build();
    }

    private static LoadPhasePlanned valley(String phaseId, String from, String to) {
        return LoadPhasePlanned.newBuilder()
                .setEventId("planned-" + phaseId)
                .setOccurredAt(MONDAY.plusSeconds(10))
                .setPartnerId("acme")
                .setKeyPersonId("kp1")
                .setPhaseId(phaseId)
                .setKind(LoadPhaseKind.VALLEY)
                .setFrom(LocalDate.parse(from))
                .setTo(LocalDate.parse(to))
                .setTargetPercent(50)
                .build();
    }
}
