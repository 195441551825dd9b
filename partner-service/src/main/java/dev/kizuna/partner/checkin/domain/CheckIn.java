package dev.kizuna.partner.checkin.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Cancelled;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Held;
import dev.kizuna.partner.checkin.domain.CheckInEvent.Scheduled;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A regular talk with a key person. Other systems may report one that was held without ever being scheduled. */
public record CheckIn(String id, String partnerId, History<CheckInEvent> history)
        implements Chronicle<CheckIn, CheckInEvent> {

    /** How far a check-in is. */
    public enum Status {
        SCHEDULED,
        HELD,
        CANCELLED
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
        if (held().isPresent()) {
            return Status.HELD;
        }
        return known().filter(Cancelled.class::isInstance).isPresent() ? Status.CANCELLED : Status.SCHEDULED;
    }

    /** Its cancellation, unless it was held or given a time after all. */
    public Optional<Cancelled> cancelled() {
        return status() == Status.CANCELLED ? history.last(Cancelled.class) : Optional.empty();
    }

    /** It is moved to another time. */
    public Decision<CheckIn> reschedule(Occurrence occurrence, Instant dueAt) {
        return whileScheduled(known ->
                happens(new Scheduled(occurrence, partnerId, id, known.cadence(), known.keyPersonId(), dueAt)));
    }

    /**
     * It takes place.
     *
     * @param minutes how long it took, when that is known
     */
    public Decision<CheckIn> hold(Occurrence occurrence, @Nullable Integer minutes) {
        return whileScheduled(
                known -> happens(new Held(occurrence, partnerId, id, known.cadence(), known.keyPersonId(), minutes)));
    }

    /** It does not take place. */
    public Decision<CheckIn> cancel(Occurrence occurrence, @Nullable String reason) {
        return whileScheduled(known ->
                happens(new Cancelled(occurrence, partnerId, id, known.cadence(), known.keyPersonId(), reason)));
    }

    private Decision<CheckIn> whileScheduled(Function<CheckInEvent, Decision<CheckIn>> decide) {
        return switch (status()) {
            case HELD -> Decision.against(Rule.CHECK_IN_HELD, "What was held stays as it was; schedule the next one");
            case CANCELLED -> Decision.against(Rule.CHECK_IN_CANCELLED, "It was cancelled; schedule another one");
            case SCHEDULED ->
                known().map(decide).orElseGet(() -> Decision.wrongState("Nothing is known of the check-in"));
        };
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
