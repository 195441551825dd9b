package dev.kizuna.partner.checkin.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckInTest {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final CheckIn scheduled = CheckIn.unheard("ci", "p")
            .with(new CheckInEvent.Scheduled(at(0), "p", "ci", Cadence.WEEKLY, "kp", NINE.plusSeconds(3600)));

    private final Lengths lengths = new Lengths(Map.of(Cadence.WEEKLY, 15, Cadence.MONTHLY, 60, Cadence.QUARTERLY, 90));

    private static Occurrence at(int minutes) {
        return new Occurrence("e-" + minutes, NINE.plusSeconds(60L * minutes));
    }

    @Test
    void shouldBeHeldOnceWhenItTakesPlace() {
        // when
        var held = ((Decision.Accepted<CheckIn>) scheduled.hold(at(60), 25)).next();

        // then
        assertThat(held.status()).isEqualTo(CheckIn.Status.HELD);
        assertThat(held.held()).hasValueSatisfying(event -> {
            assertThat(event.cadence()).isEqualTo(Cadence.WEEKLY);
            assertThat(event.keyPersonId()).isEqualTo("kp");
        });
        assertRefused(held.hold(at(61), null), Rule.CHECK_IN_HELD);
        assertRefused(held.reschedule(at(61), NINE), Rule.CHECK_IN_HELD);
        assertRefused(held.cancel(at(61), null), Rule.CHECK_IN_HELD);
        assertThat(lengths.overrun(held)).isEqualTo(10);
        assertThat(lengths.overrun(((Decision.Accepted<CheckIn>) scheduled.hold(at(60), 15)).next()))
                .isZero();
        assertThat(lengths.overrun(((Decision.Accepted<CheckIn>) scheduled.hold(at(60), null)).next()))
                .isZero();
    }

    private static void assertRefused(Decision<?> decision, Rule rule) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.Against.class,
                                        against -> assertThat(against.rule()).isEqualTo(rule)));
    }

    @Test
    void shouldBeCancelledUntilOthersHoldItOrGiveItATimeAfterAll() {
        // given
        var cancelled = ((Decision.Accepted<CheckIn>) scheduled.cancel(at(10), "holiday")).next();

        // then
        assertThat(cancelled.status()).isEqualTo(CheckIn.Status.CANCELLED);
        assertThat(cancelled.cancelled())
                .hasValueSatisfying(event -> assertThat(event.reason()).isEqualTo("holiday"));
        assertRefused(cancelled.hold(at(11), null), Rule.CHECK_IN_CANCELLED);
        assertRefused(cancelled.reschedule(at(11), NINE), Rule.CHECK_IN_CANCELLED);
        assertRefused(cancelled.cancel(at(11), null), Rule.CHECK_IN_CANCELLED);
        assertThat(cancelled
                        .with(new CheckInEvent.Scheduled(at(12), "p", "ci", Cadence.WEEKLY, "kp", NINE))
                        .status())
                .isEqualTo(CheckIn.Status.SCHEDULED);
        assertThat(cancelled
                        .with(new CheckInEvent.Held(at(5), "p", "ci", Cadence.WEEKLY, "kp", null))
                        .status())
                .as("what was held was held")
                .isEqualTo(CheckIn.Status.HELD);
    }

    @Test
    void shouldHaveALengthForEachRhythm() {
        assertThatThrownBy(() -> new Lengths(Map.of(Cadence.WEEKLY, 15, Cadence.MONTHLY, 60)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("QUARTERLY");
    }

    @Test
    void shouldBeDueWhenItWasLastMovedTo() {
        var moved = ((Decision.Accepted<CheckIn>) scheduled.reschedule(at(5), NINE.plusSeconds(7200))).next();
        assertThat(moved.scheduled())
                .hasValueSatisfying(event -> assertThat(event.dueAt()).isEqualTo(NINE.plusSeconds(7200)));
    }

    @Test
    void shouldCloseAnActionItemOnceWhenItIsDoneOrDropped() {
        var item = ActionItem.unheard("ai", "p")
                .with(new ActionItemEvent.Agreed(at(0), "p", "ai", "ci", "u", NINE.plusSeconds(60)));
        var dropped = ((Decision.Accepted<ActionItem>) item.close(at(1), "u", false)).next();
        assertThat(dropped.status()).isEqualTo(ActionItem.Status.DROPPED);
        assertRefused(dropped.close(at(2), "u", true), Rule.ACTION_ITEM_CLOSED);
        assertThat(((Decision.Accepted<ActionItem>) item.close(at(1), "u", true))
                        .next()
                        .status())
                .isEqualTo(ActionItem.Status.DONE);
    }
}
