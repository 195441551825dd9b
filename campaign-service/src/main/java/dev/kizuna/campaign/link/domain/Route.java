package dev.kizuna.campaign.link.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link with all that decides where a visit goes.
 *
 * @param closed why it is closed at any time, by its campaign or by where it leads; null when it is not
 * @param fallback where visitors go while it is closed, or null
 */
public record Route(
        Link link,
        Destination destination,
        @Nullable Closing closed,
        @Nullable String fallback) {

    /** Why it leads nowhere at a moment; null when it leads somewhere. */
    public @Nullable Closing closedAt(Instant moment) {
        Closing own = link.closedAt(moment);
        return own == null ? closed : own;
    }
}
