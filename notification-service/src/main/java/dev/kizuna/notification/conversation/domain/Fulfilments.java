package dev.kizuna.notification.conversation.domain;

import java.util.Map;
import java.util.Optional;

/** How a person can say by a button that a promise is kept. */
public interface Fulfilments {

    /**
     * The event that keeps the promise.
     *
     * @param event its kind
     * @param fields beside id, time and partner
     */
    record Fulfilment(String event, Map<String, String> fields) {}

    /**
     * Empty when the promise cannot be kept by a button.
     *
     * @param by who says so
     * @param eventId id of the event, for what it makes up
     */
    Optional<Fulfilment> of(String obligationId, String by, String eventId);
}
