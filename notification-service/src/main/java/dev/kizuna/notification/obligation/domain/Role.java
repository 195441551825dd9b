package dev.kizuna.notification.obligation.domain;

/** What an event does to the promises about a subject. */
public enum Role {
    /** Opens the first round. */
    OPENS,
    /** Opens a round whenever none is open. */
    REOPENS,
    /** Keeps the round that is open. */
    MEETS,
    /** Makes the round that is open void. */
    CANCELS
}
