package dev.kizuna.partner.keyperson.domain;

import dev.kizuna.partner.signal.domain.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a person is as key person.
 *
 * @param since when the person came that far; null while it is nowhere written
 * @param nomination the latest one
 * @param appointment the latest one
 * @param charters all versions, the newest last
 */
public record Role(
        Status status,
        @Nullable Instant since,
        @Nullable Nomination nomination,
        @Nullable Appointment appointment,
        List<Charter> charters,
        List<Signal> signals) {

    /** In the usual order. */
    public enum Status {
        /** Only known to the directory. */
        NONE,
        /** Observed, not yet nominated. */
        CANDIDATE,
        /** Proposed by somebody. */
        NOMINATED,
        /** The manager agrees. */
        CONFIRMED,
        /** The executives agree. */
        APPROVED,
        /** Everybody knows, and the ramp is set. */
        ANNOUNCED,
        /** At work in the role. */
        ACTIVE,
        /** The manager or the executives did not agree. */
        REJECTED,
        /** Was key person. */
        STOOD_DOWN;

        /** Whether the person is key person. */
        public boolean isHeld() {
            return this == ANNOUNCED || this == ACTIVE;
        }

        /** Whether a nomination waits for somebody's word. */
        public boolean isOpen() {
            return this == NOMINATED || this == CONFIRMED;
        }

        /** Whether the person is key person or on the way to it. */
        public boolean isOnTheWay() {
            return isOpen() || this == APPROVED || isHeld();
        }

        boolean isBeyond(Step step) {
            return isOnTheWay() && compareTo(step.reached()) >= 0;
        }
    }

    static final Role NONE = new Role(Status.NONE, null, null, null, List.of(), List.of());

    public Role {
        charters = List.copyOf(charters);
        signals = List.copyOf(signals);
    }

    /** Whether the person is key person now. */
    public boolean isHeld() {
        return status.isHeld();
    }

    /** The newest charter of this way into the role; one of an earlier time in the role does not count. */
    public Optional<Charter> charter() {
        return charters.isEmpty()
                ? Optional.empty()
                : Optional.of(charters.getLast()).filter(this::isOfThisTime);
    }

    private boolean isOfThisTime(Charter charter) {
        return nomination == null
                || !charter.agreedAt().isBefore(nomination.nominated().at());
    }

    Role is(Status next, @Nullable Instant from) {
        return new Role(next, from, nomination, appointment, charters, signals);
    }

    Role with(@Nullable Nomination next) {
        return new Role(status, since, next, appointment, charters, signals);
    }

    Role with(Appointment next) {
        return new Role(status, since, nomination, next, charters, signals);
    }

    Role with(Charter charter) {
        List<Charter> versions = new ArrayList<>(charters);
        versions.add(charter);
        return new Role(status, since, nomination, appointment, versions, signals);
    }

    Role with(Signal signal) {
        List<Signal> observed = new ArrayList<>(signals);
        observed.add(signal);
        return new Role(status, since, nomination, appointment, charters, observed);
    }

    /** The same with nothing in it that somebody wrote in their own words. */
    Role withoutWords() {
        return new Role(
                status,
                since,
                nomination == null ? null : nomination.withoutWords(),
                appointment,
                charters.stream().map(Charter::withoutWords).toList(),
                signals);
    }
}
