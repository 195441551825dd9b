package dev.kizuna.kpi.scorecard.topology;

/** An event that can be decoded but says what cannot be; it becomes a dead letter. */
final class UnusableEventException extends RuntimeException {

    UnusableEventException(String detail) {
        super(detail);
    }
}
