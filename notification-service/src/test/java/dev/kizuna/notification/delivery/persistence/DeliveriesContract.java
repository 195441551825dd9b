package dev.kizuna.notification.delivery.persistence;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.metLate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Outcome;
import dev.kizuna.notification.delivery.domain.Posted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every place that keeps deliveries must do. */
abstract class DeliveriesContract {

    private static final Instant NOW = Instant.parse("2026-05-02T00:00:00.123Z");

    private final String subject = UUID.randomUUID().toString();

    abstract Deliveries deliveries();

    @Test
    void shouldGiveBackWhatWasKept() {
        // given a delivery that has everything
        var said = Delivery.of(breach(subject), NOW)
                .claimed(NOW.plusSeconds(60))
                .said(new Posted("C1", "1.2", 2), Outcome.POSTED, NOW);
        var failed = Delivery.of(metLate(subject + "-failed"), NOW).ended(3, Outcome.FAILED, "no_text", NOW);

        // when
        deliveries().add(said);
        deliveries().add(failed);

        // then
        assertThat(deliveries().find(said.key())).contains(said);
        assertThat(deliveries().find(failed.key())).contains(failed);
        assertThat(deliveries().find("acme/nothing")).isEmpty();
    }

    @Test
    void shouldAddAMatterOnce() {
        var delivery = Delivery.of(breach(subject), NOW);

        assertThat(deliveries().add(delivery)).isTrue();
        assertThat(deliveries().add(delivery)).isFalse();
    }

    @Test
    void shouldReplaceOnlyForWhoKnowsTheVersion() {
        // given
        var first = Delivery.of(breach(subject), NOW);
        deliveries().add(first);

        // when
        var mine = first.claimed(NOW.plusSeconds(60));
        var theirs = first.postponed(NOW.plusSeconds(5), "paced", false);

        // then
        assertThat(deliveries().replace(mine)).isTrue();
        assertThat(deliveries().replace(theirs)).isFalse();
        assertThat(deliveries().find(first.key())).contains(mine);
    }

    @Test
    void shouldLetOneOfManyWhoClaimAtOnceHaveIt() {
        // given
        var delivery = Delivery.of(breach(subject), NOW);
        deliveries().add(delivery);

        // when
        long claimed = IntStream.range(0, 16)
                .parallel()
                .filter(i -> deliveries().replace(delivery.claimed(NOW.plusSeconds(i))))
                .count();

        // then
        assertThat(claimed).isOne();
    }

    @Test
    void shouldListWhatWaitsLongestWaitingFirst() {
        // given
        var late = Delivery.of(breach(subject + "-late"), NOW.minusSeconds(1));
        var early = Delivery.of(breach(subject + "-early"), NOW.minusSeconds(2));
        var said = Delivery.of(breach(subject + "-said"), NOW.minusSeconds(3))
                .said(new Posted("C1", "1.2", 2), Outcome.POSTED, NOW);
        var notYet = Delivery.of(breach(subject + "-not-yet"), NOW.plus(Duration.ofMillis(1)));
        var done = said.done();
        deliveries().add(late);
        deliveries().add(early);
        deliveries().add(said);
        deliveries().add(notYet);

        // then
        assertThat(mine(NOW)).containsExactly(early.key(), late.key(), said.key());

        // when
        deliveries().replace(done);

        // then
        assertThat(mine(NOW)).containsExactly(early.key(), late.key());
    }

    private List<String> mine(Instant now) {
        return deliveries().waiting(now, 1_000).stream()
                .map(Delivery::key)
                .filter(key -> key.contains(subject))
                .toList();
    }
}
