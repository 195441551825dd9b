package dev.kizuna.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A medium by which people are told. Everything it can answer is a value; no answer has an address in it. */
public interface Messenger {

    /** What came of it. */
    sealed interface Answer {

        /**
         * The message stands.
         *
         * @param channel where, by the medium's own id; empty where that would be somebody's address
         * @param reference by which a later message can quote it
         */
        record Stands(
                String channel, String messageId, @Nullable String reference) implements Answer {}

        /**
         * A message of the matter stands.
         *
         * @param revision of what it says
         */
        record Found(
                String channel, String messageId, @Nullable String reference, long revision) implements Answer {}

        /** There is no such message. */
        record Nothing() implements Answer {}

        /** Nobody can look whether there is such a message. */
        record Unknowable(String why) implements Answer {}

        /**
         * Not now, and nothing was taken.
         *
         * @param everywhere whether all of the medium is to be left alone, and not this place only
         */
        record Later(Duration after, boolean everywhere, String why) implements Answer {}

        /** It failed in passing, and nothing was taken. */
        record Unreached(String why) implements Answer {}

        /** No answer; nobody knows whether it was taken. */
        record Silence(String why) implements Answer {}

        /** The place is missing or closed to us. */
        record NoChannel(String why) implements Answer {}

        /** The medium does not let us in at all. */
        record NoAccess(String why) implements Answer {}

        /** Never, in this form. */
        record Refused(String why) implements Answer {}
    }

    /** Name of the medium, such as slack. */
    String medium();

    /**
     * Says it for the first time.
     *
     * @param under the message under which it is put; null where it stands alone
     */
    Answer post(Target target, Notification notification, Letter letter, @Nullable Posted under);

    /** Makes what stands say something newer: by an edit, or, where messages cannot be changed, by a further one. */
    Answer update(Target target, Posted posted, Notification notification, Letter letter);

    /** Whether an update changes the message itself, so that to repeat it changes nothing. */
    boolean edits();

    /**
     * Looks for a message whose answer was lost. {@link Answer.Nothing} says that to send it again is safe.
     *
     * @param under the message under which it was put
     * @param since when it was sent at the earliest
     */
    Answer find(Target target, Notification notification, @Nullable Posted under, Instant since);
}
