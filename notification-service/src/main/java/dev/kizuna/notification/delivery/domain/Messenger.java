package dev.kizuna.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;

/** A medium by which people are told. Everything it can answer is a value. */
public interface Messenger {

    /** What came of it. */
    sealed interface Answer {

        /** The message stands. */
        record Stands(String channel, String messageId) implements Answer {}

        /** There is no such message. */
        record Nothing() implements Answer {}

        /** Not now, and nothing was taken. */
        record Later(Duration after, String why) implements Answer {}

        /** No answer; nobody knows whether it was taken. */
        record Silence(String why) implements Answer {}

        /** The channel is missing or closed to us. */
        record NoChannel(String why) implements Answer {}

        /** Never, in this form. */
        record Refused(String why) implements Answer {}
    }

    /** Name of the medium, such as slack. */
    String medium();

    Answer post(String channel, Notification notification, Parties parties);

    Answer update(Posted posted, Notification notification, Parties parties);

    /** Looks for a post whose answer was lost. */
    Answer find(String channel, Notification notification, Instant since);
}
