package dev.kizuna.dashboard.system;

import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends a dead letter again: for those who may act, once a click however often that arrives, and never untold. */
@Component
class SendingAgain {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final int REMEMBERED = 1_000;

    private final Letters letters;
    private final Clock clock;
    private final Map<String, Answer<Place>> clicks = bounded();
    private final Map<Place, Sent> sent = Collections.synchronizedMap(bounded());

    SendingAgain(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** When a letter was sent again from here, and where it stands now. */
    record Sent(Instant at, Place to) {}

    /** @param click key of the click, under which it is carried out only once */
    Answer<Place> sendAgain(Place letter, String click, Viewer viewer) {
        if (!viewer.mayAct()) {
            AUDIT.warn("{} may not send dead letter {} again", nameOf(viewer), letter);
            return new Answer.Denied<>("dashboard");
        }
        synchronized (clicks) {
            Answer<Place> before = clicks.get(click);
            if (before != null) {
                return before;
            }
            Answer<Place> now = letters.sendAgain(letter);
            clicks.put(click, now);
            if (now instanceof Answer.Got<Place>(var to)) {
                sent.put(letter, new Sent(clock.instant(), to));
                AUDIT.info("{} sent dead letter {} again: now {}", nameOf(viewer), letter, to);
            } else {
                AUDIT.info("{} wanted dead letter {} sent again: {}", nameOf(viewer), letter, now.outcome());
            }
            return now;
        }
    }

    /** Whether a letter was sent again from here of late. */
    Optional<Sent> of(Place letter) {
        return Optional.ofNullable(sent.get(letter));
    }

    private static String nameOf(Viewer viewer) {
        return viewer.loggedIn() ? viewer.id() : "local";
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
