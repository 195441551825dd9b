package dev.kizuna.partner.checkin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CheckInTest {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final CheckIn scheduled = CheckIn.unheard("ci", "p")
            .with(new CheckInEvent.Scheduled(at(0), "p", "ci", Cadence.WEEKLY, "kp", NINE.plusSeconds(3600)));

    private static Occurrence at(int minutes) {
        return new Occurrence("e-" + minutes, NINE.plusSeconds(60L * minutes));
    }

    @Test
    void shouldBeHeldOnceWhenItTakesPlace() {
        // when
        var held = ((Decision.Accepted<CheckIn>) scheduled.hold(at(60))).next();

        // then
        assertThat(held.status()).isEqualTo(CheckIn.Status.HELD);
        assertThat(held.held()).hasValueSatisfying(event -> {
            assertThat(event.cadence()).isEqualTo(Cadence.WEEKLY);
            assertThat(event.keyPersonId()).isEqualTo("kp");
        });
        assertThat(held.hold(at(61))).isInstanceOf(Decision.Refused.class);
        assertThat(held.reschedule(at(61), NINE)).isInstanceOf(Decision.Refused.class);
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
        assertThat(dropped.close(at(2), "u", true)).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Accepted<ActionItem>) item.close(at(1), "u", true))
                        .next()
                        .status())
                .isEqualTo(ActionItem.Status.DONE);
    }
}
