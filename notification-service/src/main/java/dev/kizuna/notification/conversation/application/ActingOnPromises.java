package dev.kizuna.notification.conversation.application;

import dev.kizuna.notification.conversation.domain.Fulfilments;
import dev.kizuna.notification.conversation.domain.Gestures;
import dev.kizuna.notification.conversation.domain.Openings;
import dev.kizuna.notification.conversation.domain.Report;
import dev.kizuna.notification.obligation.domain.ObligationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Does with a promise what somebody chose to; once this returns, nothing of it can be lost, and the same again is no more. */
public final class ActingOnPromises {

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(31);

    private final Gestures gestures;
    private final Fulfilments fulfilments;
    private final Openings openings;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Result {

        /** It is done, or was before. */
        record Noted() implements Result {}

        /** It is asleep until then. */
        record Asleep(Instant until) implements Result {}

        /** There can be no such promise. */
        record NoSuchPromise() implements Result {}

        /** This promise is not kept by a button. */
        record NotByButton() implements Result {}

        /** A time that has passed, or too far away. */
        record BadTime() implements Result {}
    }

    /**
     * Somebody's act.
     *
     * @param id the same for the same act, however often it comes
     * @param personId who acts
     */
    public record Act(String id, String personId, String obligationId) {}

    public ActingOnPromises(Gestures gestures, Fulfilments fulfilments, Openings openings, Clock clock) {
        this.gestures = gestures;
        this.fulfilments = fulfilments;
        this.openings = openings;
        this.clock = clock;
    }

    public Result acknowledge(Act act) {
        return partnerOf(act)
                .map(partner -> noted(new Report.Acknowledged(
                        act.id(), clock.instant(), partner, act.obligationId(), act.personId())))
                .orElseGet(Result.NoSuchPromise::new);
    }

    public Result done(Act act) {
        Optional<String> partner = partnerOf(act);
        if (partner.isEmpty()) {
            return new Result.NoSuchPromise();
        }
        return fulfilments
                .of(act.obligationId(), act.personId(), act.id())
                .map(how -> noted(new Report.Done(act.id(), clock.instant(), partner.get(), how.event(), how.fields())))
                .orElseGet(Result.NotByButton::new);
    }

    public Result handOver(Act act, String toPersonId) {
        return partnerOf(act)
                .map(partner -> noted(new Report.HandedOver(
                        act.id(), clock.instant(), partner, act.obligationId(), toPersonId, act.personId())))
                .orElseGet(Result.NoSuchPromise::new);
    }

    public Result snooze(Act act, Instant until) {
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
            return new Result.BadTime();
        }
        Optional<String> partner = partnerOf(act);
        if (partner.isEmpty()) {
            return new Result.NoSuchPromise();
        }
        gestures.add(new Report.Snoozed(act.id(), now, partner.get(), act.obligationId(), until, act.personId()));
        return new Result.Asleep(until);
    }

    public Result snoozeFor(Act act, Duration time) {
        return snooze(act, clock.instant().plus(time));
    }

    public Result snoozeUntilOpening(Act act) {
        return partnerOf(act)
                .map(partner -> snooze(act, openings.next(partner, clock.instant())))
                .orElseGet(Result.NoSuchPromise::new);
    }

    private Result noted(Report report) {
        gestures.add(report);
        return new Result.Noted();
    }

    private static Optional<String> partnerOf(Act act) {
        return ObligationId.parse(act.obligationId()).map(ObligationId::partnerId);
    }
}
