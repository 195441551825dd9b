package dev.kizuna.notification.conversation.domain;

/** What people did with buttons and forms, kept so that each counts once. */
public interface Gestures {

    /** Keeps what is to be reported of a gesture; false when it was kept before, and then nothing is reported again. */
    boolean add(Report report);
}
