package dev.kizuna.kpi.scorecard.topology;

/** An event that can be decoded but says what cannot be; it becomes a dead letter. */
final class UnusableEventException extends RuntimeException {

    private final String kind;

    /** @param kind stable code of what cannot be */
    UnusableEventException(String kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
