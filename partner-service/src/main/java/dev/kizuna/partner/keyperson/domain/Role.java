package dev.kizuna.partner.keyperson.domain;

import dev.kizuna.partner.signal.domain.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a person is as key person.
 *
 * @param nomination the latest one
 * @param appointment the latest one
 */
public record Role(
        Status status,
        @Nullable Nomination nomination,
        @Nullable Appointment appointment,
        List<Signal> signals) {

    /** In the usual order. */
    public enum Status {
        /** Only known to the directory. */
        NONE,
        /** Observed, not yet nominated. */
        CANDIDATE,
        NOMINATED,
        REJECTED,
        APPROVED,
        APPOINTED,
        STOOD_DOWN
    }

    static final Role NONE = new Role(Status.NONE, null, null, List.of());

    public Role {
        signals = List.copyOf(signals);
    }

    /** Whether the person is key person now. */
    public boolean isHeld() {
        return status == Status.APPOINTED;
    }

    Role is(Status next) {
        return new Role(next, nomination, appointment, signals);
    }

    Role with(Nomination next) {
        return new Role(status, next, appointment, signals);
    }

    Role with(Appointment next) {
        return new Role(status, nomination, next, signals);
    }

    Role with(Signal signal) {
        List<Signal> observed = new ArrayList<>(signals);
        observed.add(signal);
        return new Role(status, nomination, appointment, observed);
    }
}
