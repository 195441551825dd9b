package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.DeliveryReports;
import dev.kizuna.notification.delivery.domain.InMemoryDeliveries;
import dev.kizuna.notification.delivery.domain.Media;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Outcome;
import dev.kizuna.notification.delivery.domain.Routes;
import dev.kizuna.notification.delivery.domain.Target;
import dev.kizuna.notification.delivery.text.TextCatalogue;
import dev.kizuna.notification.delivery.text.WrittenLetters;
import dev.kizuna.notification.directory.domain.InMemoryDirectory;
import dev.kizuna.notification.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Delivery with settable time, media in memory, and no chance: pauses are always as long as they can be. */
final class DeliveryWorld {

    static final String FALLBACK = "#kizuna-alerts";
    static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(1),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(24),
            Duration.ofSeconds(11),
            Duration.ofSeconds(60));

    private static final WrittenLetters LETTERS = new WrittenLetters(TextCatalogue.read(null), "http://localhost:8080");

    final SettableClock clock = new SettableClock(Instant.parse("2026-05-02T00:00:00Z"));
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    final InMemoryDirectory directory = new InMemoryDirectory();
    final FakeMessenger slack = new FakeMessenger("slack", true);
    final FakeMessenger mail = new FakeMessenger("mail", false);
    final Reports reports = new Reports();
    final Counts counts = new Counts();
    final AcceptingNotifications accepting = new AcceptingNotifications(deliveries, clock);
    final Lanes lanes;
    final DeliveringMessages delivering;

    DeliveryWorld() {
        this(new Pace(Duration.ofMillis(1), 1_000, 8));
    }

    DeliveryWorld(Pace pace) {
        lanes = new Lanes(Map.of(), pace, () -> 1);
        delivering = newProcess();
    }

    DeliveringMessages newProcess() {
        var messengers = new Messengers(List.of(slack, mail));
        var routes = new Routes(
                directory, new Media(messengers.media(), Target.channel("slack", FALLBACK), _ -> Optional.empty()));
        var settling = new Settling(deliveries, routes, lanes, reports, counts, PATIENCE, () -> 1, clock);
        return new DeliveringMessages(
                deliveries, directory, LETTERS, messengers, routes, lanes, settling, PATIENCE, clock);
    }

    /** Accepts it and does all that can be done now. */
    void ask(Notification notification) {
        accepting.accept(notification);
        sweep();
    }

    void sweepAfter(Duration time) {
        clock.advance(time);
        sweep();
    }

    /** Until nothing more can be done now. */
    void sweep() {
        for (int round = 0; round < 10; round++) {
            deliveries.waiting(clock.instant(), 100).forEach(waiting -> delivering.deliver(waiting.key()));
        }
    }

    Delivery delivery(Notification notification) {
        return deliveries.find(notification.key()).orElseThrow();
    }

    static final class Reports implements DeliveryReports {

        final List<Outcome> outcomes = new ArrayList<>();
        final List<String> details = new ArrayList<>();
        boolean broken;

        @Override
        public void publish(Delivery delivery) {
            if (broken) {
                throw new IllegalStateException("Kafka is away");
            }
            outcomes.add(delivery.outcome());
            details.add(delivery.detail());
        }
    }

    static final class Counts implements DeliveryMeters {

        final Map<Outcome, Integer> ended = new EnumMap<>(Outcome.class);
        int retried;
        int paused;
        int channelMissing;

        @Override
        public void ended(Outcome outcome, String medium, Duration sinceAsked) {
            ended.merge(outcome, 1, Integer::sum);
        }

        @Override
        public void retried(String medium) {
            retried++;
        }

        @Override
        public void paused(String medium) {
            paused++;
        }

        @Override
        public void channelMissing(String medium) {
            channelMissing++;
        }
    }
}
