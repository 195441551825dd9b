package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Delivery.State;
import dev.kizuna.notification.delivery.domain.DeliveryReports;
import dev.kizuna.notification.delivery.domain.Messenger.Answer;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Outcome;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.delivery.domain.Routes;
import dev.kizuna.notification.delivery.domain.Stop;
import dev.kizuna.notification.delivery.domain.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what came of a try, and decides what is next. */
public final class Settling {

    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final Deliveries deliveries;
    private final Routes routes;
    private final Lanes lanes;
    private final DeliveryReports reports;
    private final DeliveryMeters meters;
    private final ConfigurationAlarms alarms;
    private final Patience patience;
    private final DoubleSupplier jitter;
    private final Clock clock;

    /** @param jitter from 0 to 1, by which pauses are shortened */
    public Settling(
            Deliveries deliveries,
            Routes routes,
            Lanes lanes,
            DeliveryReports reports,
            DeliveryMeters meters,
            Patience patience,
            DoubleSupplier jitter,
            Clock clock) {
        this.deliveries = deliveries;
        this.routes = routes;
        this.lanes = lanes;
        this.reports = reports;
        this.meters = meters;
        this.alarms = new ConfigurationAlarms(deliveries);
        this.patience = patience;
        this.jitter = jitter;
        this.clock = clock;
    }

    /** @param doubt since when an earlier post may stand, as far as the answer does not tell */
    Step settle(Delivery delivery, Target target, Answer answer, Outcome outcome, @Nullable Instant doubt) {
        Instant now = clock.instant();
        return switch (answer) {
            case Answer.Stands stands -> stands(delivery, target, stands, outcome);
            case Answer.Later(Duration after, boolean everywhere, String why) -> {
                Instant until = now.plus(after);
                lanes.close(target, everywhere, until);
                meters.paused(target.medium());
                log.warn("{} wants to be left alone for {}: {}", target.lane(), after, why);
                yield wait(delivery, until, why, doubt);
            }
            case Answer.Unreached(String why) -> fail(delivery, target, why, doubt);
            case Answer.Silence(String why) ->
                fail(delivery, target, why, delivery.tries().doubtSince());
            case Answer.NoChannel(String why) ->
                lost(delivery, new Stop.Missing(target.medium(), target.place(), why), target);
            case Answer.NoAccess(String why) ->
                lost(delivery, new Stop.Missing(target.medium(), Stop.Missing.EVERYWHERE, why), target);
            case Answer.Refused(String why) -> end(delivery, Outcome.FAILED, why);
            case Answer.Nothing() -> gone(delivery);
            case Answer.Unknowable(String why) -> fail(delivery, target, why, doubt);
            case Answer.Found found -> fail(delivery, target, "found " + found.messageId(), doubt);
        };
    }

    /** It could not be looked for. */
    Step unfound(Delivery delivery, Target target, Instant doubt) {
        return fail(delivery, target, "it may stand already, and to look for it failed", doubt);
    }

    Step wait(Delivery delivery, Instant until, String why) {
        return wait(delivery, until, why, delivery.tries().doubtSince());
    }

    /** A place of its route is not set up. */
    Step missing(Delivery delivery, Stop.Missing missing) {
        meters.channelMissing(missing.medium());
        if (!delivery.wanted().kind().isInternal()) {
            alarms.raise(missing, delivery.wanted(), clock.instant());
        }
        return detour(delivery, missing);
    }

    /** No place of its route took it. */
    Step nowhere(Delivery delivery) {
        if (delivery.posted() != null) {
            return end(delivery, Outcome.SKIPPED_SUPERSEDED, "who was told cannot be told more");
        }
        Instant now = clock.instant();
        if (isPatienceOver(delivery, now)) {
            return end(delivery, Outcome.FAILED, "no place takes it");
        }
        log.error("No place takes {}", delivery.key());
        Instant until = now.plus(patience.longestPause());
        keep(delivery, current -> current.detoured(0, until, "no place takes it"));
        return new Step.Later(until);
    }

    Step end(Delivery delivery, Outcome outcome, String why) {
        if (outcome == Outcome.FAILED) {
            log.error("{} is parked: {}", delivery.key(), why);
        }
        long revision = delivery.wanted().revision();
        return keep(delivery, current -> current.ended(revision, outcome, why, clock.instant()));
    }

    Step report(Delivery delivery) {
        Notification wanted = delivery.wanted();
        if (!wanted.kind().isInternal()) {
            reports.publish(delivery);
        }
        if (deliveries.replace(delivery.closed())) {
            meters.ended(
                    Objects.requireNonNull(delivery.outcome()),
                    Objects.requireNonNullElse(delivery.medium(), "none"),
                    Duration.between(delivery.tries().since(), delivery.nextAttemptAt()));
        }
        return new Step.Finished();
    }

    private Step stands(Delivery delivery, Target target, Answer.Stands stands, Outcome outcome) {
        Notification wanted = delivery.wanted();
        Posted before = delivery.posted();
        var posted = before != null
                ? before.saying(wanted.kind(), wanted.revision())
                : new Posted(
                        target.medium(),
                        target.place(),
                        stands.channel(),
                        stands.messageId(),
                        stands.reference(),
                        wanted.kind(),
                        wanted.revision());
        lanes.worked(target);
        Step step = keep(delivery, current -> current.said(posted, outcome, clock.instant()));
        if (before == null && !wanted.kind().isInternal()) {
            alarms.close(target, clock.instant());
        }
        return step;
    }

    private Step wait(Delivery delivery, Instant until, String why, @Nullable Instant doubt) {
        return keep(delivery, current -> current.waiting(until, why, doubt));
    }

    private Step fail(Delivery delivery, Target target, String why, @Nullable Instant doubt) {
        Instant now = clock.instant();
        lanes.failed(target, now);
        if (isPatienceOver(delivery, now)) {
            return end(delivery, Outcome.FAILED, why);
        }
        Duration pause = Lanes.backoff(
                patience.firstPause(), patience.longestPause(), delivery.tries().failures() + 1, jitter);
        log.warn("{} is tried again in {}: {}", delivery.key(), pause, why);
        meters.retried(target.medium());
        return keep(delivery, current -> current.failed(now.plus(pause), why, doubt));
    }

    /** A place turned out not to be there. */
    private Step lost(Delivery delivery, Stop.Missing missing, Target target) {
        if (delivery.posted() != null) {
            return keep(delivery, current -> current.withoutPost(clock.instant()));
        }
        return target.equals(routes.fallback()) ? nowhere(delivery) : missing(delivery, missing);
    }

    private Step detour(Delivery delivery, Stop.Missing missing) {
        boolean everywhere = missing.place().equals(Stop.Missing.EVERYWHERE);
        List<Stop> stops = routes.of(delivery.wanted());
        int next = delivery.tries().stop() + 1;
        while (everywhere && next < stops.size() && isOf(missing.medium(), stops.get(next))) {
            next++;
        }
        int stop = next;
        String why = missing.medium() + " " + missing.place() + ": " + missing.why();
        return keep(delivery, current -> current.detoured(stop, clock.instant(), why));
    }

    private static boolean isOf(String medium, Stop stop) {
        return switch (stop) {
            case Stop.At(Target target) -> target.medium().equals(medium);
            case Stop.Missing missing -> missing.medium().equals(medium);
        };
    }

    /** The message it should change is not there any more. */
    private Step gone(Delivery delivery) {
        return delivery.wanted().kind().onlyCorrects()
                ? end(delivery, Outcome.SKIPPED_SUPERSEDED, "the message is gone")
                : keep(delivery, current -> current.withoutPost(clock.instant()));
    }

    private boolean isPatienceOver(Delivery delivery, Instant now) {
        return !now.isBefore(delivery.tries().since().plus(patience.giveUpAfter()));
    }

    /** Keeps a change even when something newer to say came in meanwhile, and reports what is said. */
    private Step keep(Delivery delivery, UnaryOperator<Delivery> change) {
        Optional<Delivery> current = Optional.of(delivery);
        while (current.isPresent()) {
            Delivery changed = change.apply(current.get());
            if (deliveries.replace(changed)) {
                return changed.state() == State.SAID ? report(changed) : new Step.Later(changed.nextAttemptAt());
            }
            current = deliveries.find(delivery.key());
        }
        return new Step.Finished();
    }
}
