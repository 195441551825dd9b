package dev.kizuna.notification.obligation.domain;

import static dev.kizuna.notification.obligation.domain.Deeds.checkIn;
import static dev.kizuna.notification.obligation.domain.Deeds.paused;
import static dev.kizuna.notification.obligation.domain.Deeds.plan;
import static dev.kizuna.notification.obligation.domain.Deeds.resumed;
import static dev.kizuna.notification.obligation.domain.Deeds.verified;
import static dev.kizuna.notification.obligation.domain.Status.BREACHED;
import static dev.kizuna.notification.obligation.domain.Status.MET;
import static dev.kizuna.notification.obligation.domain.Status.MET_LATE;
import static dev.kizuna.notification.obligation.domain.Status.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.obligation.domain.World.Event;
import dev.kizuna.notification.policy.config.PolicyFiles;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A promise that is due at another event: what became of feedback is told at the next check-in. */
class UntilTest {

    /** Monday, 8 June 2026, 09:00 in Tokyo. */
    private static final Instant MONDAY_NINE = Instant.parse("2026-06-08T00:00:00Z");

    private static final Instant CHECK_IN = MONDAY_NINE.plus(Duration.ofDays(3));
    private static final Instant DUE = CHECK_IN.plus(Duration.ofHours(1));
    private static final Instant LATEST = MONDAY_NINE.plus(Duration.ofDays(8));
    private static final String VERIFIED = "feedback-verified";

    private final World world = new World(MONDAY_NINE).with("sato", "#acme");

    @Test
    void shouldBeDueAnHourAfterTheNextCheckInAndSayWhy() {
        // when
        world.happens(plan("f1", MONDAY_NINE));
        assertThat(world.promise(VERIFIED, "f1").due().at()).isEqualTo(LATEST);
        world.at(CHECK_IN).happens(checkIn("c1", CHECK_IN));

        // then
        var promise = world.promise(VERIFIED, "f1");
        assertThat(promise.due().at()).isEqualTo(DUE);
        assertThat(promise.explanation())
                .contains(
                        "until the next CheckInHeld, at most 8 days → due 2026-06-16T09:00+09:00[Asia/Tokyo]",
                        "CheckInHeld e-c1 at 2026-06-11T09:00+09:00[Asia/Tokyo] → due 1 hour later");

        // when nothing is said of the feedback
        world.at(DUE);

        // then
        assertThat(world.promise(VERIFIED, "f1").status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldBeKeptByWhatIsToldAtTheCheckInItselfWhicheverIsHeardOfFirst() {
        world.happens(plan("f1", MONDAY_NINE))
                .happens(plan("f2", MONDAY_NINE))
                .happens(plan("f3", MONDAY_NINE))
                .at(CHECK_IN)
                .happens(verified("f1", CHECK_IN))
                .happens(checkIn("c1", CHECK_IN))
                .happens(verified("f2", CHECK_IN))
                .at(CHECK_IN.plusSeconds(1_800))
                .happens(verified("f3", CHECK_IN.plusSeconds(1_800)));

        assertThat(world.promise(VERIFIED, "f1").status()).isEqualTo(MET);
        assertThat(world.promise(VERIFIED, "f2").status()).isEqualTo(MET);
        assertThat(world.promise(VERIFIED, "f3").status()).isEqualTo(MET);
    }

    @Test
    void shouldBeDueAfterEightDaysWhenThereIsNoCheckIn() {
        world.happens(plan("f1", MONDAY_NINE)).at(LATEST);

        assertThat(world.promise(VERIFIED, "f1").status()).isEqualTo(BREACHED);
        assertThat(world.promise(VERIFIED, "f1").breachedAt()).isEqualTo(LATEST);
    }

    @Test
    void shouldConcernEveryPlanOfThePartnerThatWasOpenAndNoOther() {
        world.happens(plan("before", MONDAY_NINE))
                .at(CHECK_IN)
                .happens(checkIn("c1", CHECK_IN))
                .happens(plan("at", CHECK_IN))
                .happens(plan("after", CHECK_IN.plusSeconds(1)));

        assertThat(world.promise(VERIFIED, "before").due().at()).isEqualTo(DUE);
        assertThat(world.promise(VERIFIED, "at").due().at()).isEqualTo(CHECK_IN.plus(Duration.ofDays(8)));
        assertThat(world.promise(VERIFIED, "after").due().at())
                .isEqualTo(CHECK_IN.plusSeconds(1).plus(Duration.ofDays(8)));
    }

    @Test
    void shouldFindACheckInThatWasHeardOfBeforeThePlan() {
        world.at(CHECK_IN.plusSeconds(60)).happens(checkIn("c1", CHECK_IN)).happens(plan("f1", MONDAY_NINE));

        assertThat(world.promise(VERIFIED, "f1").due().at()).isEqualTo(DUE);
    }

    @Test
    void shouldTurnIntoAMissWhenACheckInIsHeardOfLater() {
        // given what was told two days after a check-in that nobody had written down
        Instant told = CHECK_IN.plus(Duration.ofDays(2));
        world.happens(plan("f1", MONDAY_NINE)).at(told).happens(verified("f1", told));
        assertThat(world.promise(VERIFIED, "f1").status()).isEqualTo(MET);

        // when
        world.happens(checkIn("c1", CHECK_IN));

        // then
        assertThat(world.statusesOf(VERIFIED, "f1")).containsExactly(OPEN, MET, MET_LATE);
        assertThat(world.messages).isEmpty();
    }

    @Test
    void shouldPassOverACheckInThatWasHeldWhileTheClockStoodStill() {
        String promise = "feedback-verified:acme:f1";
        world.happens(plan("f1", MONDAY_NINE))
                .at(CHECK_IN.minusSeconds(60))
                .happens(paused(promise, CHECK_IN.minusSeconds(60)))
                .at(CHECK_IN)
                .happens(checkIn("c1", CHECK_IN))
                .at(CHECK_IN.plusSeconds(60))
                .happens(resumed(promise, CHECK_IN.plusSeconds(60)));

        assertThat(world.promise(VERIFIED, "f1").due().at()).isEqualTo(LATEST.plusSeconds(120));
    }

    @Test
    void shouldChangeNothingWhenACheckInComesTwice() {
        world.happens(plan("f1", MONDAY_NINE)).at(CHECK_IN).happens(checkIn("c1", CHECK_IN));
        int before = world.changes.size();

        world.happens(checkIn("c1", CHECK_IN));

        assertThat(world.changes).hasSize(before);
    }

    @Test
    void shouldRememberTheNewestCheckInsOnly() {
        // given more check-ins than are remembered
        world.at(MONDAY_NINE.plus(Duration.ofDays(700)));
        for (int week = 1; week <= 100; week++) {
            world.happens(checkIn("c" + week, MONDAY_NINE.plus(Duration.ofDays(7L * week))));
        }

        // then a plan of today is due by the next one
        var marks = world.timeline(new TimelineId(World.PARTNER, "feedback-verified!until", World.PARTNER));
        assertThat(marks.entries()).hasSize(Timeline.MOST_ENTRIES);
        assertThat(marks.entries().getLast().at()).isEqualTo(MONDAY_NINE.plus(Duration.ofDays(700)));
        world.happens(plan("f1", MONDAY_NINE.plus(Duration.ofDays(695))));
        assertThat(world.promise(VERIFIED, "f1").due().at())
                .isEqualTo(MONDAY_NINE.plus(Duration.ofDays(700)).plusSeconds(3_600));
    }

    @Test
    void shouldOnlyCountACheckInOfTheSameKeyPersonWhereBothNameOne() {
        var feedback = new World(MONDAY_NINE, PolicyFiles.of("""
                kizuna.promises.policies:
                  told:
                    version: 1
                    opened-by: [ { event: FeedbackSubmitted, subject: "{feedbackId}" } ]
                    met-by: [ { event: FeedbackOutcomeVerified, subject: "{feedbackId}" } ]
                    due: { until: { event: CheckInHeld, at-most: 8d } }
                """)).with("sato", "#acme");
        feedback.happens(Event.of("FeedbackSubmitted", "e-1", MONDAY_NINE, "feedbackId", "f1", "keyPersonId", "kp1"))
                .happens(Event.of("FeedbackSubmitted", "e-2", MONDAY_NINE, "feedbackId", "f2", "keyPersonId", "kp2"))
                .at(CHECK_IN)
                .happens(checkIn("c1", CHECK_IN));

        assertThat(feedback.promise("told", "f1").due().at()).isEqualTo(DUE);
        assertThat(feedback.promise("told", "f2").due().at()).isEqualTo(LATEST);
    }
}
