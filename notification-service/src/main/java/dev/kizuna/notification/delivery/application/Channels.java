package dev.kizuna.notification.delivery.application;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which channels have asked to be left alone for a while, and the one that takes what no other can. */
public final class Channels {

    private final String fallback;
    private final Map<String, Instant> closedUntil = new ConcurrentHashMap<>();

    public Channels(String fallback) {
        this.fallback = fallback;
    }

    String fallback() {
        return fallback;
    }

    Instant openFrom(String channel) {
        return closedUntil.getOrDefault(channel, Instant.MIN);
    }

    void closeUntil(String channel, Instant until) {
        closedUntil.put(channel, until);
    }
}
