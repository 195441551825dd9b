package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Delivery.State;
import dev.kizuna.notification.delivery.domain.Letters;
import dev.kizuna.notification.delivery.domain.Messenger;
import dev.kizuna.notification.delivery.domain.Messenger.Answer;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Outcome;
import dev.kizuna.notification.delivery.domain.Parties;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.delivery.domain.Routes;
import dev.kizuna.notification.delivery.domain.Stop;
import dev.kizuna.notification.delivery.domain.Target;
import dev.kizuna.notification.directory.domain.Directory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what has to be said: claims the delivery, posts or updates, and has kept what came of it. A post whose answer was lost is
 * looked for before it is repeated; where nobody can look, it is repeated once, and after that rarely.
 */
public final class DeliveringMessages {

    private static final Duration BETWEEN_LOOKS_AT_PARENT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT_FOR_PARENT = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 10;

    private final Deliveries deliveries;
    private final Directory directory;
    private final Letters letters;
    private final Messengers messengers;
    private final Routes routes;
    private final Lanes lanes;
    private final Settling settling;
    private final Patience patience;
    private final Clock clock;

    public DeliveringMessages(
            Deliveries deliveries,
            Directory directory,
            Letters letters,
            Messengers messengers,
            Routes routes,
            Lanes lanes,
            Settling settling,
            Patience patience,
            Clock clock) {
        this.deliveries = deliveries;
        this.directory = directory;
        this.letters = letters;
        this.messengers = messengers;
        this.routes = routes;
        this.lanes = lanes;
        this.settling = settling;
        this.patience = patience;
        this.clock = clock;
    }

    /** Which queue a delivery has to wait in; none when there is nothing to do with it now. */
    Optional<Target> lane(String key) {
        return due(key).flatMap(delivery -> {
            Target nowhere = Target.channel("none", "");
            if (delivery.state() == State.SAID) {
                return Optional.of(Target.channel("report", ""));
            }
            return Optional.of(stop(delivery) instanceof Stop.At(Target target) ? target : nowhere);
        });
    }

    /** Has a delivery looked at again only then, since its queue is long. */
    void defer(String key, Instant until) {
        due(key).filter(delivery -> delivery.state() == State.PENDING)
                .ifPresent(delivery -> deliveries.replace(delivery.waiting(
                        until, "others are before it", delivery.tries().doubtSince())));
    }

    /** Takes one step with a delivery, if it is its time and nobody else has it. */
    public Step deliver(String key) {
        Optional<Delivery> due = due(key);
        if (due.isEmpty()) {
            return new Step.Finished();
        }
        Delivery delivery = due.get();
        if (delivery.state() == State.SAID) {
            return settling.report(delivery);
        }
        Notification wanted = delivery.wanted();
        if (delivery.posted() == null
                && wanted.kind().onlyCorrects()
                && delivery.tries().doubtSince() == null) {
            return settling.end(delivery, Outcome.SKIPPED_SUPERSEDED, "nothing was said that could be corrected");
        }
        Instant now = clock.instant();
        return switch (stop(delivery)) {
            case Stop.Missing missing -> settling.missing(delivery, missing);
            case Stop.At(Target target) -> tell(delivery, target, now);
            case null -> settling.nowhere(delivery);
        };
    }

    private Optional<Delivery> due(String key) {
        Instant now = clock.instant();
        return deliveries
                .find(key)
                .filter(delivery -> delivery.state().isUnfinished())
                .filter(delivery -> !delivery.nextAttemptAt().isAfter(now));
    }

    /** Where it goes now; null when no place is left. */
    private @Nullable Stop stop(Delivery delivery) {
        Notification wanted = delivery.wanted();
        Posted posted = delivery.posted();
        if (posted != null && isStillTheRightOne(posted, wanted)) {
            return routes.of(posted, wanted).<Stop>map(Stop.At::new).orElse(null);
        }
        List<Stop> stops = routes.of(wanted);
        int next = delivery.tries().stop();
        return next < stops.size() ? stops.get(next) : null;
    }

    private boolean isStillTheRightOne(Posted posted, Notification wanted) {
        return messengers.has(posted.medium()) && !Routes.isForSomebodyElse(posted, wanted);
    }

    private Step tell(Delivery found, Target stop, Instant now) {
        Delivery delivery = found;
        Posted under = null;
        Target target = stop;
        Posted posted = delivery.posted();
        if (posted != null && !isStillTheRightOne(posted, delivery.wanted())) {
            delivery = delivery.withoutPost(now);
            if (!deliveries.replace(delivery)) {
                return new Step.Finished();
            }
        }
        String thread = delivery.wanted().threadKey();
        if (delivery.posted() == null && thread != null && !target.isPersonal()) {
            Optional<Delivery> parent = deliveries.find(thread);
            under = parent.map(Delivery::posted).orElse(null);
            if (under == null && parent.filter(it -> it.state().isUnfinished()).isPresent()) {
                return settling.wait(
                        delivery, look(parent.get().nextAttemptAt(), now), "the message above it is not out yet");
            }
            if (under != null && under.medium().equals(target.medium())) {
                target = routes.of(under, delivery.wanted()).orElse(target);
            } else {
                under = null;
            }
        }
        return turn(delivery, target, under, now);
    }

    private Step turn(Delivery delivery, Target target, @Nullable Posted under, Instant now) {
        Instant repeatableFrom = repeatableFrom(delivery);
        if (repeatableFrom.isAfter(delivery.tries().since().plus(patience.giveUpAfter()))) {
            return settling.end(delivery, Outcome.FAILED, "nobody can tell whether it arrived");
        }
        if (repeatableFrom.isAfter(now)) {
            return settling.wait(delivery, repeatableFrom, "it may stand already, and nobody can look");
        }
        Instant open = lanes.take(target, now);
        if (open.isAfter(now)) {
            return new Step.Turn(open);
        }
        Delivery claimed = delivery.claimed(target.medium(), now, now.plus(patience.lease()));
        return deliveries.replace(claimed)
                ? say(claimed, target, under, delivery.tries().doubtSince())
                : new Step.Finished();
    }

    private Step say(Delivery claimed, Target target, @Nullable Posted under, @Nullable Instant doubtSince) {
        Messenger messenger = messengers.of(target.medium());
        Notification wanted = claimed.wanted();
        Posted posted = claimed.posted();
        boolean again = posted != null && messenger.edits();
        Delivery mine = claimed;
        Instant doubt = doubtSince;
        if (doubt != null && !again) {
            switch (messenger.find(target, wanted, under, doubt)) {
                case Answer.Found found
                when found.revision() == wanted.revision() || !messenger.edits() -> {
                    var stands = new Answer.Stands(found.channel(), found.messageId(), found.reference());
                    return settling.settle(mine, target, stands, Outcome.POSTED, null);
                }
                case Answer.Found found -> {
                    posted = posted(target, found, wanted);
                }
                case Answer.Nothing() -> doubt = null;
                case Answer.Later _, Answer.Unreached _, Answer.Silence _ -> {
                    return settling.unfound(mine, target, doubt);
                }
                default -> {
                    mine = mine.repeatedBlindly();
                    if (!deliveries.replace(mine)) {
                        return new Step.Finished();
                    }
                }
            }
        }
        if (clock.instant().plus(patience.longestCall()).isAfter(claimed.nextAttemptAt())) {
            return settling.wait(mine, clock.instant(), "to look for it took too long");
        }
        var letter = letters.write(wanted, Parties.of(wanted, directory), clock.instant());
        boolean first = claimed.posted() == null;
        Answer answer = posted == null
                ? messenger.post(target, wanted, letter, under)
                : messenger.update(target, posted, wanted, letter);
        return settling.settle(mine, target, answer, first ? Outcome.POSTED : Outcome.UPDATED, doubt);
    }

    /** The first repeat that nobody could look before may come soon, the next ones after pauses that double. */
    private Instant repeatableFrom(Delivery delivery) {
        Instant doubt = delivery.tries().doubtSince();
        int blind = delivery.tries().blind();
        return doubt == null || blind == 0
                ? Instant.MIN
                : doubt.plus(patience.blindPause().multipliedBy((1L << Math.min(blind, MOST_DOUBLINGS)) - 1));
    }

    private static Posted posted(Target target, Answer.Found found, Notification wanted) {
        return new Posted(
                target.medium(),
                target.place(),
                found.channel(),
                found.messageId(),
                found.reference(),
                wanted.kind(),
                found.revision());
    }

    private static Instant look(Instant parentDue, Instant now) {
        Instant soon = now.plus(BETWEEN_LOOKS_AT_PARENT);
        Instant late = now.plus(LONGEST_WAIT_FOR_PARENT);
        Instant at = parentDue.isBefore(soon) ? soon : parentDue;
        return Objects.requireNonNull(at.isAfter(late) ? late : at);
    }
}
