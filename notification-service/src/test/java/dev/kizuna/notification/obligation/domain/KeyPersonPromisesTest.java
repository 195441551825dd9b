package dev.kizuna.notification.obligation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.notification.obligation.domain.World.Event;
import dev.kizuna.notification.policy.config.PolicyFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is promised about key persons: remedies are checked, successions and valleys planned. */
class KeyPersonPromisesTest {

    /** Monday, 8 June 2026, 09:00 in Tokyo. */
    private static final Instant MONDAY = Instant.parse("2026-06-08T00:00:00Z");

    private final World world = new World(MONDAY).with("sato", "#acme");

    @Test
    void shouldAskForTheCheckOfARemedyByTheCloseOfItsDay() {
        world.happens(remedy("r1", MONDAY, "2026-06-12"));

        var promise = world.promise("remedy-checked", "m1");
        assertThat(promise.due().at()).isEqualTo(Instant.parse("2026-06-12T09:00:00Z"));
        assertThat(promise.explanation()).contains("checkOn is 2026-06-12: at the close of that day");
        world.happens(checked("r1", MONDAY.plusSeconds(60)));
        assertThat(world.promise("remedy-checked", "m1").status()).isEqualTo(Status.MET);
    }

    @Test
    void shouldWaitForTheNextOpenDayWhenTheDayOfTheCheckIsClosed() {
        world.happens(remedy("r1", MONDAY, "2026-06-13"));

        var promise = world.promise("remedy-checked", "m1");
        assertThat(promise.due().at()).isEqualTo(Instant.parse("2026-06-15T09:00:00Z"));
        assertThat(promise.explanation()).contains("checkOn is 2026-06-13, a closed day: at the close of 2026-06-15");
    }

    @Test
    void shouldGoByTheDaysOfThePartnerWhenItMoves() {
        world.happens(remedy("r1", MONDAY, "2026-06-12"))
                .profile(new Partner.Profile("Europe/Berlin", "PLAIN", "sato", null, null, "#acme", "ja"));

        assertThat(world.promise("remedy-checked", "m1").due().at()).isEqualTo(Instant.parse("2026-06-12T16:00:00Z"));
    }

    @Test
    void shouldPromiseTheNextCheckWhenAnotherRemedyIsPlanned() {
        world.happens(remedy("r1", MONDAY, "2026-06-12"))
                .happens(checked("r1", MONDAY.plusSeconds(60)))
                .happens(remedy("r2", MONDAY.plusSeconds(120), "2026-06-19"));

        assertThat(world.promise("remedy-checked", "m1", 2).status()).isEqualTo(Status.OPEN);
        world.happens(Event.of("MismatchClosed", "closed", MONDAY.plusSeconds(180), "mismatchId", "m1"));
        assertThat(world.promise("remedy-checked", "m1", 2).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void shouldPromiseNoCheckOfARemedyWithoutADay() {
        world.happens(Event.of("RemedyPlanned", "r", MONDAY, "mismatchId", "m1", "remedyId", "r1", "kind", "support"));
        assertThat(world.promises()).isEmpty();
    }

    @Test
    void shouldAskForASuccessorWhenAKeyPersonLeavesWithoutOne() {
        world.happens(stoodDown("kp2", "kp3")).happens(stoodDown("kp1"));

        assertThat(world.promises())
                .singleElement()
                .satisfies(promise -> assertThat(promise.due().at()).isEqualTo(Instant.parse("2026-06-22T09:00:00Z")));
        world.happens(Event.of(
                "KeyPersonNominated",
                "n",
                MONDAY.plus(Duration.ofHours(1)),
                "nominationId",
                "n",
                "keyPersonId",
                "kp4"));
        assertThat(world.promise("succession-planned", World.PARTNER).status()).isEqualTo(Status.MET);
    }

    @Test
    void shouldAskForAValleyOnlyAValleyGives() {
        world.happens(Event.of(
                        "ValleyMissed",
                        "v",
                        MONDAY,
                        "keyPersonId",
                        "kp1",
                        "from",
                        LocalDate.parse("2026-06-01"),
                        "to",
                        LocalDate.parse("2026-08-29")))
                .happens(phase("PEAK", MONDAY.plusSeconds(60)));
        assertThat(world.promise("valley-planned", "kp1").status()).isEqualTo(Status.OPEN);

        world.happens(phase("VALLEY", MONDAY.plusSeconds(120)));
        assertThat(world.promise("valley-planned", "kp1").status()).isEqualTo(Status.MET);
    }

    @Test
    void shouldRefuseAnEventThatCarriesNeitherTimeNorDay() {
        var strict = new World(MONDAY, PolicyFiles.of("""
                kizuna.promises.policies:
                  check:
                    version: 1
                    opened-by: [ { event: RemedyPlanned, subject: "{mismatchId}" } ]
                    met-by: [ { event: RemedyChecked, subject: "{mismatchId}" } ]
                    due: { carried: checkOn }
                """));
        assertThatThrownBy(() -> strict.happens(Event.of("RemedyPlanned", "r", MONDAY, "mismatchId", "m1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("carries no checkOn");
    }

    private static Event remedy(String remedyId, Instant at, String checkOn) {
        return Event.of(
                "RemedyPlanned",
                "planned-" + remedyId,
                at,
                "mismatchId",
                "m1",
                "remedyId",
                remedyId,
                "checkOn",
                LocalDate.parse(checkOn));
    }

    private static Event checked(String remedyId, Instant at) {
        return Event.of("RemedyChecked", "checked-" + remedyId, at, "mismatchId", "m1", "remedyId", remedyId);
    }

    private static Event stoodDown(String keyPersonId, String... successorId) {
        String eventId = "stood-down-" + keyPersonId;
        return successorId.length == 0
                ? Event.of("KeyPersonStoodDown", eventId, MONDAY, "keyPersonId", keyPersonId)
                : Event.of(
                        "KeyPersonStoodDown",
                        eventId,
                        MONDAY,
                        "keyPersonId",
                        keyPersonId,
                        "successorId",
                        successorId[0]);
    }

    private static Event phase(String kind, Instant at) {
        return Event.of(
                "LoadPhasePlanned",
                "phase-" + kind,
                at,
                "keyPersonId",
                "kp1",
                "phaseId",
                kind,
                "kind",
                kind,
                "from",
                LocalDate.parse("2026-07-01"),
                "to",
                LocalDate.parse("2026-07-07"));
    }
}
