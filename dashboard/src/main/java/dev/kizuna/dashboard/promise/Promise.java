package dev.kizuna.dashboard.promise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open promise as notification-service gives it. */
record Promise(
        String obligationId,
        String policy,
        String subjectId,
        String partnerId,
        @Nullable String ownerId,
        @Nullable String keyPersonId,
        Status status,
        Instant openedAt,
        Instant dueAt,
        @Nullable String acknowledgedBy,
        @Nullable List<String> explanation) {

    /** States in which somebody still owes something. */
    enum Status {
        BREACHED,
        WARNED,
        OPEN
    }
}
