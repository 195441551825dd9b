package dev.kizuna.notification.conversation.application;

import java.util.Map;
import java.util.Optional;

/** A way in from outside. Whoever knocks proves by a signature over the body who is there. */
public interface Door {

    /**
     * A request as it came.
     *
     * @param headers by lower-case name
     */
    record Knock(Map<String, String> headers, byte[] body) {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** What is answered. */
    sealed interface Answer {

        /**
         * Taken, and safe.
         *
         * @param json the answer's body, or an empty text for none
         */
        record Taken(String json) implements Answer {}

        /** There is no such door here. */
        record Shut(String why) implements Answer {}

        /** Not who it says it is, or too late. */
        record Forged(String why) implements Answer {}

        /** It cannot be read. */
        record Malformed(String why) implements Answer {}

        /** It cannot be taken now; whoever sent it tries again. */
        record Later(String why) implements Answer {}

        /** It can be read and asks for what is not known here. */
        record Unknown(String field, String why) implements Answer {}
    }

    Answer take(Knock knock);
}
