package dev.kizuna.notification.delivery.domain;

/** How a delivery ended. */
public enum Outcome {
    POSTED,
    UPDATED,
    SKIPPED_SUPERSEDED,
    FAILED
}
