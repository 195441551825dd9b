package dev.kizuna.campaign.campaign.domain;

import java.time.Instant;

/** Which partners are paused or terminated. */
@FunctionalInterface
public interface Suspensions {

    boolean isSuspended(String partnerId, Instant at);
}
