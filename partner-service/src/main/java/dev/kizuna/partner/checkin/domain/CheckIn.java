package dev.kizuna.partner.checkin.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Held;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Scheduled;
import java.time.Instant;
import java.util.Optional;

/** A regular talk with a key person. Other systems may report one that was held without ever being scheduled. */
public record CheckIn(String id, String partnerId, History<CheckInEvent> history)
        implements Chronicle<CheckIn, CheckInEvent> {

    /** How far a check-in is. */
    public enum Status {
        SCHEDULED,
        HELD
    }

    /** A check-in of which nothing is known yet. */
    public static CheckIn unheard(String checkInId, String partnerId) {
        return new CheckIn(checkInId, partnerId, History.none());
    }

    /** When it is to be held, as last said. */
    public Optional<Scheduled> scheduled() {
        return history.last(Scheduled.class);
    }

    public Optional<Held> held() {
        return history.first(Held.class);
    }

    /** What is known of rhythm and partner in the talk. */
    public Optional<CheckInEvent> known() {
        return history.last(CheckInEvent.class);
    }

    public Status status() {
        return held().isPresent() ? Status.HELD : Status.SCHEDULED;
    }

    /** It is moved to another time. */
    public Decision<CheckIn> reschedule(Occurrence occurrence, Instant dueAt) {
        Optional<CheckInEvent> known = known();
        if (known.isEmpty() || status() == Status.HELD) {
            return Decision.wrongState("A check-in that was held cannot be moved");
        }
        return happens(new Scheduled(
                occurrence, partnerId, id, known.get().cadence(), known.get().keyPersonId(), dueAt));
    }

    /** It takes place. */
    public Decision<CheckIn> hold(Occurrence occurrence) {
        Optional<CheckInEvent> known = known();
        if (known.isEmpty() || status() == Status.HELD) {
            return Decision.wrongState("A check-in that was held is not held again; schedule the next one");
        }
        return happens(new Held(
                occurrence, partnerId, id, known.get().cadence(), known.get().keyPersonId()));
    }

    @Override
    public boolean begun() {
        return scheduled().isPresent();
    }

    @Override
    public CheckIn with(CheckInEvent event) {
        return new CheckIn(id, partnerId, history.with(event));
    }
}
