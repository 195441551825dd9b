package dev.kizuna.dashboard.partnership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A partner as partner-service gives it. */
record Entry(
        String partnerId,
        String name,
        @Nullable String type,
        @Nullable String tier,
        String stage,
        @Nullable Instant stageSince,
        @Nullable Instant registeredAt,
        @Nullable String timeZone,
        @Nullable String ownerId,
        @Nullable String managerId,
        @Nullable String executiveId) {}
