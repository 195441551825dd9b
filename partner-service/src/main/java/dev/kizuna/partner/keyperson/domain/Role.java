package dev.kizuna.partner.keyperson.domain;

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
        List<LoadPhase> load,
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

    static final Role NONE = new Role(Status.NONE, null, null, List.of(), List.of());

    public Role {
        load = List.copyOf(load);
        signals = List.copyOf(signals);
    }

    /** Whether the person is key person now. */
    public boolean isHeld() {
        return status == Status.APPOINTED;
    }

    Role is(Status next) {
        return new Role(next, nomination, appointment, load, signals);
    }

    Role with(Nomination next) {
        return new Role(status, next, appointment, load, signals);
    }

    Role with(Appointment next) {
        return new Role(status, nomination, next, load, signals);
    }

    Role with(LoadPhase phase) {
        List<LoadPhase> phases = new ArrayList<>(load);
        phases.add(phase);
        return new Role(status, nomination, appointment, phases, signals);
    }

    Role with(Signal signal) {
        List<Signal> observed = new ArrayList<>(signals);
        observed.add(signal);
        return new Role(status, nomination, appointment, load, observed);
    }
}
