package dev.kizuna.notification.delivery.persistence;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.heldUntil;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.metLate;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Deliveries.Backlog;
import dev.kizuna.notification.delivery.domain.Deliveries.Filter;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Delivery.State;
import dev.kizuna.notification.delivery.domain.Kind;
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

    private static final Posted POSTED = new Posted("slack", "#acme", "C1", "1.2", "quote", Kind.BREACH, 2);

    private final String subject = UUID.randomUUID().toString();

    abstract Deliveries deliveries();

    @Test
    void shouldGiveBackWhatWasKept() {
        // given a delivery that has everything
        var said = Delivery.of(breach(subject), NOW)
                .claimed("slack", NOW, NOW.plusSeconds(60))
                .said(POSTED, Outcome.POSTED, NOW);
        var failed = Delivery.of(step(subject + "-failed", 2, "manager"), NOW)
                .claimed("slack", NOW, NOW.plusSeconds(60))
                .failed(NOW.plusSeconds(9), "timeout", NOW)
                .ended(2, Outcome.FAILED, "no_text", NOW);
        var held = Delivery.of(heldUntil(NOW.plusSeconds(5), metLate(subject + "-held")), NOW);

        // when
        deliveries().add(said);
        deliveries().add(failed);
        deliveries().add(held);

        // then
        assertThat(deliveries().find(said.key())).contains(said);
        assertThat(deliveries().find(failed.key())).contains(failed);
        assertThat(deliveries().find(held.key())).contains(held);
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
        var mine = first.claimed("slack", NOW, NOW.plusSeconds(60));
        var theirs = first.waiting(NOW.plusSeconds(5), "paced", null);

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
                .filter(i -> deliveries().replace(delivery.claimed("slack", NOW, NOW.plusSeconds(i))))
                .count();

        // then
        assertThat(claimed).isOne();
    }

    @Test
    void shouldListWhatWaitsLongestWaitingFirst() {
        // given
        var late = Delivery.of(breach(subject + "-late"), NOW.minusSeconds(1));
        var early = Delivery.of(breach(subject + "-early"), NOW.minusSeconds(2));
        var said = Delivery.of(breach(subject + "-said"), NOW.minusSeconds(3)).said(POSTED, Outcome.POSTED, NOW);
        var notYet = Delivery.of(breach(subject + "-not-yet"), NOW.plus(Duration.ofMillis(1)));
        var done = said.closed();
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

    @Test
    void shouldListByStatePartnerAndMediumPageByPage() {
        // given
        for (int i = 0; i < 5; i++) {
            Delivery delivery = Delivery.of(breach(subject + "-" + i), NOW)
                    .claimed(i < 4 ? "slack" : "mail", NOW, NOW.plusSeconds(60));
            deliveries()
                    .add(
                            i % 2 == 0
                                    ? delivery.ended(2, Outcome.FAILED, "no_text", NOW)
                                            .closed()
                                    : delivery);
        }

        // then
        assertThat(listed(new Filter(State.PARKED, "acme", null))).containsExactly("0", "2", "4");
        assertThat(listed(new Filter(State.PARKED, null, "slack"))).containsExactly("0", "2");
        assertThat(listed(new Filter(State.SENDING, null, null))).containsExactly("1", "3");
        assertThat(listed(new Filter(null, "nobody", null))).isEmpty();
        List<Delivery> all = deliveries().list(new Filter(null, "acme", null), "", 10_000);
        assertThat(deliveries().list(new Filter(null, "acme", null), all.get(1).key(), 2))
                .containsExactly(all.get(2), all.get(3));
    }

    @Test
    void shouldKnowWhatIsParkedAndWhatWaitsLongest() {
        // given
        long parkedBefore = deliveries().backlog(NOW).parked();
        Instant longAgo = Instant.parse("2000-01-01T00:00:00Z");
        var waits = Delivery.of(breach(subject + "-waits"), longAgo).waiting(NOW.plusSeconds(900), "paced", null);
        var parked = Delivery.of(breach(subject + "-parked"), NOW)
                .ended(2, Outcome.FAILED, "no_text", NOW)
                .closed();
        deliveries().add(waits);
        deliveries().add(parked);

        // then
        assertThat(deliveries().backlog(NOW)).isEqualTo(new Backlog(parkedBefore + 1, longAgo));

        // when
        var skipped = waits.ended(2, Outcome.SKIPPED_SUPERSEDED, "gone", NOW);
        assertThat(deliveries().replace(skipped)).isTrue();
        assertThat(deliveries().replace(skipped.closed())).isTrue();

        // then
        assertThat(deliveries().backlog(NOW).oldest()).isNotEqualTo(longAgo);
    }

    @Test
    void shouldForgetOnlyWhatEndedBefore() {
        // given
        Instant ended = Instant.parse("2001-01-01T00:00:00Z");
        var done = Delivery.of(breach(subject + "-done"), ended)
                .said(POSTED, Outcome.POSTED, ended)
                .closed();
        var later = Delivery.of(breach(subject + "-later"), ended)
                .said(POSTED, Outcome.POSTED, ended.plusMillis(1))
                .closed();
        var waits = Delivery.of(breach(subject + "-old-but-waiting"), ended);
        List.of(done, later, waits).forEach(deliveries()::add);

        // when
        assertThat(deliveries().forget(ended)).isOne();

        // then
        assertThat(deliveries().find(done.key())).isEmpty();
        assertThat(deliveries().find(later.key())).contains(later);
        assertThat(deliveries().find(waits.key())).contains(waits);
    }

    private List<String> listed(Filter filter) {
        return deliveries().list(filter, "", 10_000).stream()
                .map(delivery -> String.valueOf(delivery.wanted().about().subjectId()))
                .filter(name -> name.startsWith(subject))
                .map(name -> name.substring(subject.length() + 1))
                .toList();
    }

    private List<String> mine(Instant now) {
        return deliveries().waiting(now, 1_000).stream()
                .map(Delivery::key)
                .filter(key -> key.contains(subject))
                .toList();
    }
}
