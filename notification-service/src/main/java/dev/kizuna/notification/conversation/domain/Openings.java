package dev.kizuna.notification.conversation.domain;

import java.time.Instant;

/** When people are at work again. */
public interface Openings {

    /** Opening of the partner's next business day after the local day of a time. */
    Instant next(String partnerId, Instant after);
}
