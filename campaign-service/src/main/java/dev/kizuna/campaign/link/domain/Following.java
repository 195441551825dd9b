package dev.kizuna.campaign.link.domain;

import org.jspecify.annotations.Nullable;

/** How following a link ended. */
public sealed interface Following {

    /** A person was sent on, and the touch recorded. */
    record Counted(String destination, String journeyId) implements Following {}

    /** Something was sent on that does not count. */
    record Passed(String destination, Uncounted why) implements Following {}

    /**
     * The link leads nowhere.
     *
     * @param fallback where visitors go instead, or null for a page that says why
     */
    record Closed(Closing why, @Nullable String fallback) implements Following {}

    /** Whether there is such a link cannot be told at the moment. */
    record Unavailable() implements Following {}
}
