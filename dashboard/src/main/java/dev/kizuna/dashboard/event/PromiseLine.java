package dev.kizuna.dashboard.event;

import java.util.List;

/**
 * A promise that an event has to do with.
 *
 * @param named whether the event led to its state; else it is about the same thing
 * @param due when it is due, in words
 */
record PromiseLine(
        String obligationId,
        String status,
        String what,
        String about,
        boolean named,
        String dueAt,
        String due,
        List<String> explanation) {}
