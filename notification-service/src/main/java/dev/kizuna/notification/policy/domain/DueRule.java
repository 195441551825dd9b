package dev.kizuna.notification.policy.domain;

import java.time.Duration;
import java.time.Period;

/** When a promise is due, counted from its opening. Each rule can be written as a short text, which is kept with the promise. */
public sealed interface DueRule {

    /** The rule as a short text that {@link #parse(String)} reads again. */
    String code();

    /** Whether the time at which a calendar is open decides the due time. */
    default boolean isBusiness() {
        return this instanceof BusinessTime || this instanceof BusinessDays;
    }

    /** So much time of the clock on the wall. */
    record Elapsed(Duration time) implements DueRule {
        @Override
        public String code() {
            return "elapsed " + time;
        }
    }

    /** So much time while the partner's calendar is open. */
    record BusinessTime(Duration time) implements DueRule {
        @Override
        public String code() {
            return "business " + time;
        }
    }

    /**
     * The close of the nth business day strictly after a local date.
     *
     * @param after counted from the local date of the opening; zero for that date itself
     */
    record BusinessDays(Period after, int days) implements DueRule {
        @Override
        public String code() {
            return "days " + days + (after.isZero() ? "" : " " + after);
        }
    }

    /** The due time the opening event carries. */
    record Carried(String field) implements DueRule {
        @Override
        public String code() {
            return "carried " + field;
        }
    }

    /**
     * The first time after the opening at which another event happens to the partner, or a last moment.
     *
     * @param event what is waited for; where both it and the opening name a key person, it must be the same one
     * @param grace how long after that event it is still in time
     * @param atMost the last moment, elapsed from the opening
     */
    record Until(Trigger event, Duration grace, Duration atMost) implements DueRule {
        @Override
        public String code() {
            return "until " + event.event() + " " + grace + " " + atMost;
        }
    }

    /** Reads what {@link #code()} wrote; the conditions of an event that is waited for are not part of it. */
    static DueRule parse(String code) {
        String[] parts = code.split(" ");
        return switch (parts[0]) {
            case "elapsed" -> new Elapsed(Duration.parse(parts[1]));
            case "business" -> new BusinessTime(Duration.parse(parts[1]));
            case "days" ->
                new BusinessDays(parts.length > 2 ? Period.parse(parts[2]) : Period.ZERO, Integer.parseInt(parts[1]));
            case "carried" -> new Carried(parts[1]);
            case "until" -> new Until(Trigger.ofPartner(parts[1]), Duration.parse(parts[2]), Duration.parse(parts[3]));
            default -> throw new IllegalArgumentException("no due rule is written as " + code);
        };
    }
}
