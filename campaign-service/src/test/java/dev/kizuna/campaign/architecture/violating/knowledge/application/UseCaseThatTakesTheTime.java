package dev.kizuna.campaign.architecture.violating.knowledge.application;

import java.time.Instant;

/** Breaks: time is given and never taken. */
public final class UseCaseThatTakesTheTime {

    public Instant now() {
        return Instant.now();
    }
}
