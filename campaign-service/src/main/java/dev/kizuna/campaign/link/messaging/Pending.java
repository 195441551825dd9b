package dev.kizuna.campaign.link.messaging;

import dev.kizuna.campaign.link.domain.Touch;
import java.io.Serial;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A touch for which a visitor waits; its value is how far it has come. */
final class Pending extends AtomicInteger {

    /** Kafka has been given it, and nothing else is known. */
    static final int SENT = 0;
    /** Kafka has it. */
    static final int ACKNOWLEDGED = 1;
    /** The spool has it, or is about to. */
    static final int SPOOLED = 2;

    @Serial
    private static final long serialVersionUID = 1;

    final transient Touch touch;
    final transient Runnable safe;
    final long since;

    /** Where the spool has it; written before anybody can ask. */
    transient TouchSpool.@Nullable Spooled spooled;

    /** @param since when the visitor came, by the clock for durations, in nanoseconds */
    Pending(Touch touch, Runnable safe, long since, int state) {
        super(state);
        this.touch = touch;
        this.safe = safe;
        this.since = since;
    }
}
