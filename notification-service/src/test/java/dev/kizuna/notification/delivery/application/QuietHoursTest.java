package dev.kizuna.notification.delivery.application;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.about;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.heldUntil;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.metLate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is held until somebody is awake. */
class QuietHoursTest {

    private final DeliveryWorld world = new DeliveryWorld();
    private final Instant opening = world.clock.instant().plus(Duration.ofHours(9));

    @Test
    @DisplayName("Edge case 27: a breach in quiet hours is delivered at opening")
    void shouldHoldABreachUntilOpening() {
        // given
        world.ask(heldUntil(opening, breach("q1")));

        // when
        world.sweepAfter(Duration.ofHours(9).minusMillis(1));
        assertThat(world.slack.calls).isZero();
        world.sweepAfter(Duration.ofMillis(1));

        // then
        assertThat(world.slack.messages)
                .singleElement()
                .satisfies(message -> assertThat(message.says().kind()).isEqualTo(Kind.BREACH));
    }

    @Test
    @DisplayName("Edge case 27: what recovered in quiet hours is told at opening as it is then, in one message")
    void shouldTellTheFinalStateAtOpening() {
        // given
        world.ask(heldUntil(opening, breach("q1")));
        world.sweepAfter(Duration.ofHours(2));
        world.ask(heldUntil(opening, metLate("q1")));

        // when
        world.sweepAfter(Duration.ofHours(7));

        // then
        assertThat(world.slack.messages).singleElement().satisfies(message -> {
            assertThat(message.says().kind()).isEqualTo(Kind.MET_LATE);
            assertThat(message.says().facts()).containsKeys("dueAt", "metAt");
            assertThat(message.edits()).isZero();
        });
        assertThat(world.reports.outcomes).containsExactly(Outcome.POSTED);
    }

    @Test
    @DisplayName("Edge case 27: a held breach that was retracted is never said")
    void shouldNeverSayAHeldBreachThatWasRetracted() {
        // given
        world.ask(heldUntil(opening, breach("q1")));

        // when
        world.ask(heldUntil(opening, about("q1", Kind.RETRACTION, 3, "#acme")));
        world.sweepAfter(Duration.ofHours(10));

        // then
        assertThat(world.slack.calls).isZero();
        assertThat(world.reports.outcomes).containsExactly(Outcome.SKIPPED_SUPERSEDED);
    }
}
