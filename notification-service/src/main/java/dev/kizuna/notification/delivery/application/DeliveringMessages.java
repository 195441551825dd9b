package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Delivery.State;
import dev.kizuna.notification.delivery.domain.DeliveryReports;
import dev.kizuna.notification.delivery.domain.Messenger;
import dev.kizuna.notification.delivery.domain.Messenger.Answer;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Outcome;
import dev.kizuna.notification.delivery.domain.Parties;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.directory.domain.Directory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what has to be said: claims the delivery, posts or updates, and keeps what came of it. A post whose answer was lost is
 * looked for before it is repeated; what cannot be said now is said later and never dropped.
 */
public final class DeliveringMessages {

    private static final Logger log = LoggerFactory.getLogger(DeliveringMessages.class);

    /** Longer than any call to the medium takes. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Deliveries deliveries;
    private final Directory directory;
    private final Messenger messenger;
    private final DeliveryReports reports;
    private final Channels channels;
    private final DeliveryMeters meters;
    private final Clock clock;

    public DeliveringMessages(
            Deliveries deliveries,
            Directory directory,
            Messenger messenger,
            DeliveryReports reports,
            Channels channels,
            DeliveryMeters meters,
            Clock clock) {
        this.deliveries = deliveries;
        this.directory = directory;
        this.messenger = messenger;
        this.reports = reports;
        this.channels = channels;
        this.meters = meters;
        this.clock = clock;
    }

    /** Takes one step with a delivery, if it is its time and nobody else has it. */
    public void deliver(String key) {
        Instant now = clock.instant();
        Optional<Delivery> waiting = deliveries
                .find(key)
                .filter(delivery -> !delivery.nextAttemptAt().isAfter(now));
        if (waiting.isEmpty() || waiting.get().state() == State.DONE) {
            return;
        }
        Delivery delivery = waiting.get();
        if (delivery.state() == State.SAID) {
            report(delivery);
            return;
        }
        String channel = channelOf(delivery);
        Instant open = channels.openFrom(channel);
        if (open.isAfter(now)) {
            deliveries.replace(delivery.postponed(open, channel + " asked for a pause", delivery.inDoubt()));
            return;
        }
        Delivery claimed = delivery.claimed(now.plus(LEASE));
        if (deliveries.replace(claimed)) {
            say(claimed, channel, delivery.inDoubt());
        }
    }

    private void say(Delivery delivery, String channel, boolean doubtful) {
        Notification wanted = delivery.wanted();
        if (delivery.posted() == null && wanted.kind().onlyCorrects()) {
            end(delivery, Outcome.SKIPPED_SUPERSEDED, "nothing was said that could be corrected");
            return;
        }
        Parties parties = Parties.of(wanted, directory);
        Posted posted = delivery.posted();
        if (posted != null) {
            settle(delivery, channel, messenger.update(posted, wanted, parties), Outcome.UPDATED);
            return;
        }
        Answer answer = doubtful ? lookUp(channel, wanted, delivery.createdAt()) : new Answer.Nothing();
        if (answer instanceof Answer.Nothing) {
            answer = post(channel, wanted, parties);
        }
        settle(delivery, channel, answer, Outcome.POSTED);
    }

    private Answer post(String channel, Notification wanted, Parties parties) {
        Answer answer = messenger.post(channel, wanted, parties);
        if (answer instanceof Answer.NoChannel(String why) && !channel.equals(channels.fallback())) {
            log.error(
                    "Channel {} of partner {} cannot be used ({}); {} takes its messages",
                    channel,
                    wanted.partnerId(),
                    why,
                    channels.fallback());
            meters.channelMissing();
            return messenger.post(channels.fallback(), wanted, parties);
        }
        return answer;
    }

    /** A channel in which nothing can be looked up is treated as one in which nothing stands: one repeat is the worst. */
    private Answer lookUp(String channel, Notification wanted, Instant since) {
        Answer found = messenger.find(channel, wanted, since);
        if (found instanceof Answer.NoChannel && !channel.equals(channels.fallback())) {
            found = messenger.find(channels.fallback(), wanted, since);
        }
        return found instanceof Answer.NoChannel || found instanceof Answer.Refused ? new Answer.Nothing() : found;
    }

    private void settle(Delivery delivery, String channel, Answer answer, Outcome outcome) {
        switch (answer) {
            case Answer.Stands(String where, String messageId) -> {
                var stands = new Posted(where, messageId, delivery.wanted().revision());
                keep(delivery, current -> current.said(stands, outcome, clock.instant()))
                        .ifPresent(this::report);
            }
            case Answer.Later(Duration after, String why) -> {
                channels.closeUntil(channel, clock.instant().plus(after));
                postpone(delivery, after, why, false);
            }
            case Answer.Silence(String why) -> postpone(delivery, pause(delivery.attempts()), why, true);
            case Answer.NoChannel(String why) -> {
                log.error("No channel takes messages, not even {}: {}", channels.fallback(), why);
                meters.channelMissing();
                postpone(delivery, LONGEST_PAUSE, why, false);
            }
            case Answer.Refused(String why) -> end(delivery, Outcome.FAILED, why);
            case Answer.Nothing() -> end(delivery, Outcome.FAILED, "the message is gone");
        }
    }

    private void postpone(Delivery delivery, Duration pause, String why, boolean doubtful) {
        log.warn("{} waits {}: {}", delivery.key(), pause, why);
        meters.postponed();
        Instant until = clock.instant().plus(pause);
        keep(delivery, current -> current.postponed(until, why, doubtful));
    }

    private void end(Delivery delivery, Outcome outcome, String why) {
        if (outcome == Outcome.FAILED) {
            log.error("{} cannot be said: {}", delivery.key(), why);
        }
        long revision = delivery.wanted().revision();
        keep(delivery, current -> current.ended(revision, outcome, why, clock.instant()))
                .ifPresent(this::report);
    }

    /** Keeps a change even when something newer to say came in meanwhile; gives the delivery if it is to be reported now. */
    private Optional<Delivery> keep(Delivery delivery, UnaryOperator<Delivery> change) {
        Optional<Delivery> current = Optional.of(delivery);
        while (current.isPresent()) {
            Delivery changed = change.apply(current.get());
            if (changed.equals(current.get())) {
                return Optional.empty();
            }
            if (deliveries.replace(changed)) {
                return Optional.of(changed).filter(kept -> kept.state() == State.SAID);
            }
            current = deliveries.find(delivery.key());
        }
        return Optional.empty();
    }

    private void report(Delivery delivery) {
        reports.publish(delivery, messenger.medium());
        if (deliveries.replace(delivery.done())) {
            meters.ended(Objects.requireNonNull(delivery.outcome()));
        }
    }

    private String channelOf(Delivery delivery) {
        Posted posted = delivery.posted();
        return posted == null
                ? Objects.requireNonNullElse(delivery.wanted().channel(), channels.fallback())
                : posted.channel();
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 16));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
