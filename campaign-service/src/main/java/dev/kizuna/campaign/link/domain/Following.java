package dev.kizuna.campaign.link.domain;

import java.net.URI;

/** How following a link ended. */
public sealed interface Following {

    /** A person was sent on, and the touch recorded. */
    record Counted(URI destination, String journeyId) implements Following {}

    /** Something was sent on that does not count. */
    record Uncounted(URI destination) implements Following {}

    /** There is no such link. */
    record Nowhere() implements Following {}
}
