package dev.kizuna.dashboard.system;

import dev.kizuna.dashboard.event.EventInFull;
import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.dashboard.remote.Answer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dead letters: what a consumer could not process. */
public interface Letters {

    /** The newest letters, of one dead-letter topic or of all. */
    Answer<Box> newest(String topic);

    /** Puts the bytes of a letter back on the topic they came from, as they came; refused where that could do harm. */
    Answer<Place> sendAgain(Place letter);

    /** How many there are, and the newest of them. */
    record Box(List<Count> counts, List<Letter> letters) {}

    /**
     * How many of a topic there are.
     *
     * @param more whether there are more than were looked at
     */
    record Count(String topic, int letters, boolean more) {}

    /**
     * A dead letter.
     *
     * @param at when it was written
     * @param cause class of the failure
     * @param origin where the record stood; absent where the letter does not say so
     * @param originAt Kafka's time of the record
     * @param consumer who could not process it
     * @param content the record itself
     * @param sentBefore letters that were sent again before and ended here once more
     * @param refusal why it cannot be sent again, as a code; absent where it can
     */
    record Letter(
            Place place,
            Instant at,
            String cause,
            String detail,
            @Nullable Place origin,
            @Nullable Instant originAt,
            String consumer,
            EventInFull content,
            List<String> sentBefore,
            @Nullable String refusal) {}
}
