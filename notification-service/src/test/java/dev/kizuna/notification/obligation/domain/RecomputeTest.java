package dev.kizuna.notification.obligation.domain;

import static dev.kizuna.notification.obligation.domain.Deeds.answer;
import static dev.kizuna.notification.obligation.domain.Deeds.feedback;
import static dev.kizuna.notification.obligation.domain.Deeds.inquiry;
import static dev.kizuna.notification.obligation.domain.Status.BREACHED;
import static dev.kizuna.notification.obligation.domain.Status.CANCELLED;
import static dev.kizuna.notification.obligation.domain.Status.MET;
import static dev.kizuna.notification.obligation.domain.Status.OPEN;
import static dev.kizuna.notification.obligation.domain.Status.RETRACTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.calendar.domain.Closures;
import dev.kizuna.notification.calendar.domain.Holidays;
import dev.kizuna.notification.calendar.domain.WeeklyHours;
import dev.kizuna.notification.policy.config.PolicyFiles;
import dev.kizuna.notification.policy.domain.Policies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The service starts again with other policies or calendars. */
class RecomputeTest {

    /** Monday, 8 June 2026, 09:00 in Tokyo. */
    private static final Instant MONDAY_NINE = Instant.parse("2026-06-08T00:00:00Z");

    private static final Instant DUE = MONDAY_NINE.plus(Duration.ofHours(24));

    private final World world = new World(MONDAY_NINE, elapsed(1, 24)).with("sato", "#acme");

    @Test
    void shouldKeepTheDueTimeThatWasPromisedUntilItIsWorkedOutAnew() {
        // given
        world.happens(inquiry("q1", MONDAY_NINE));

        // when other rules are in force, and something happens
        world.under(elapsed(2, 48))
                .happens(Deeds.acknowledged("call-back:acme:q1", "sato", MONDAY_NINE.plusSeconds(5)))
                .with("suzuki", "#acme");

        // then
        assertThat(promise().due().at()).isEqualTo(DUE);
        assertThat(promise().policyVersion()).isEqualTo(1);

        // when
        world.recomputed();

        // then
        assertThat(promise().due().at()).isEqualTo(MONDAY_NINE.plus(Duration.ofHours(48)));
        assertThat(promise().policyVersion()).isEqualTo(2);
        assertThat(promise().explanation())
                .contains(
                        "recomputed at 2026-06-08T00:00:00Z: due 2026-06-09T00:00:00Z → 2026-06-10T00:00:00Z, policy v1"
                                + " → v2, rule elapsed PT24H → elapsed PT48H",
                        "2 days elapsed → due 2026-06-10T09:00+09:00[Asia/Tokyo]");

        // when once more
        int before = world.changes.size();
        world.recomputed();

        // then
        assertThat(world.changes).hasSize(before);
    }

    @Test
    @DisplayName(
            "Edge case 18: a changed calendar recomputes what is open; an unchanged one, or one whose change does not"
                    + " matter, emits nothing")
    void shouldMoveOnlyWhatAChangedCalendarMoves() {
        // given feedback of Monday, due on Tuesday at 18:00
        var world = new World(MONDAY_NINE).with("sato", "#acme").happens(feedback("f1", MONDAY_NINE));
        int before = world.changes.size();
        Policies policies = PolicyFiles.shipped();

        // when nothing is other, and when a day that does not matter is closed
        world.under(policies, calendar()).recomputed();
        world.under(policies, calendar(LocalDate.of(2026, 8, 14))).recomputed();

        // then
        assertThat(world.changes).hasSize(before);

        // when Tuesday is closed
        world.under(policies, calendar(LocalDate.of(2026, 6, 9))).recomputed();

        // then
        var promise = world.promise("feedback-next-business-day", "f1");
        assertThat(world.changes).hasSize(before + 1);
        assertThat(promise.due().at()).isEqualTo(Instant.parse("2026-06-10T09:00:00Z"));
        assertThat(promise.explanation())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "recomputed at 2026-06-08T00:00:00Z: due 2026-06-09T09:00:00Z → 2026-06-10T09:00:00Z,"
                                        + " calendar JP "));
    }

    @Test
    void shouldLeaveABreachAndWhatIsSettledAsTheyWereJudged() {
        // given
        world.happens(inquiry("q1", MONDAY_NINE))
                .happens(inquiry("q2", MONDAY_NINE))
                .happens(answer("q2", MONDAY_NINE.plusSeconds(60)))
                .at(DUE.plus(Duration.ofHours(1)));
        int before = world.changes.size();

        // when less, and a little more, is promised from now on
        world.under(elapsed(2, 12)).recomputed();
        world.under(elapsed(3, 25)).recomputed();

        // then
        assertThat(world.changes).hasSize(before);
        assertThat(promise().status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldRetractABreachThatWouldBeNoneByNow() {
        world.happens(inquiry("q1", MONDAY_NINE)).at(DUE.plus(Duration.ofHours(1)));

        world.under(elapsed(2, 48)).recomputed();

        assertThat(world.statusesOf("call-back", "q1")).containsExactly(OPEN, BREACHED, RETRACTED, OPEN);
        assertThat(promise().explanation())
                .anySatisfy(line -> assertThat(line).startsWith("BREACHED retracted at "))
                .anySatisfy(line -> assertThat(line).startsWith("recomputed at "));
        assertThat(world.said()).containsExactly("BREACH", "RETRACTION");
        assertThat(promise().told().escalations()).isZero();
    }

    @Test
    void shouldWaitTheSettleTimeWhenTheNewDueTimeHasPassed() {
        world.happens(inquiry("q1", MONDAY_NINE)).at(MONDAY_NINE.plus(Duration.ofHours(10)));

        world.under(elapsed(2, 8)).recomputed();
        assertThat(promise().status()).isEqualTo(OPEN);
        world.happens(answer("q1", MONDAY_NINE.plus(Duration.ofHours(7))));

        assertThat(promise().status()).isEqualTo(MET);
        assertThat(world.messages).isEmpty();
    }

    @Test
    @DisplayName("Edge case 19: a policy taken away stops its alerts")
    void shouldMakeVoidWhatIsOpenWhenThePolicyIsGone() {
        world.happens(inquiry("q1", MONDAY_NINE))
                .under(PolicyFiles.of("kizuna: { promises: { stale-after: 48h } }"))
                .recomputed()
                .at(DUE.plus(Duration.ofDays(1)));

        assertThat(world.statusesOf("call-back", "q1")).containsExactly(OPEN, CANCELLED);
        assertThat(world.messages).isEmpty();
    }

    private Obligation promise() {
        return world.promise("call-back", "q1");
    }

    private static Policies elapsed(int version, int hours) {
        return PolicyFiles.of("""
                kizuna.promises.policies:
                  call-back:
                    version: %d
                    opened-by: [ { event: InquiryReceived, subject: "{inquiryId}" } ]
                    met-by: [ { event: InquiryAnswered, subject: "{inquiryId}" } ]
                    due: { elapsed: %dh }
                """.formatted(version, hours));
    }

    private static Calendars calendar(LocalDate... closed) {
        var calendar = new BusinessCalendar(
                "JP",
                ZoneId.of("Asia/Tokyo"),
                WeeklyHours.workingDays(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                new Closures(Set.of(), Set.of(closed)),
                Holidays.none(),
                null);
        return new Calendars() {
            @Override
            public Optional<BusinessCalendar> find(String id) {
                return Optional.of(calendar);
            }

            @Override
            public BusinessCalendar defaultCalendar() {
                return calendar;
            }

            @Override
            public Collection<BusinessCalendar> all() {
                return List.of(calendar);
            }
        };
    }
}
