package dev.kizuna.notification.delivery.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Posted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as people see it; ids only.
 *
 * @param id the matter's key in base64url, so that it fits into a path
 * @param since since when it could have been said
 * @param nextAttemptAt when it is tried again; absent when it ended
 * @param endedAt when it was said or given up
 * @param detail why it waits, failed or was skipped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        String id,
        String partnerId,
        String matterId,
        long revision,
        String kind,
        String state,
        @Nullable String medium,
        @Nullable String place,
        @Nullable String outcome,
        @Nullable String detail,
        int attempts,
        Instant createdAt,
        Instant since,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant endedAt,
        @Nullable String obligationId,
        @Nullable String policy,
        @Nullable String subjectId,
        @Nullable String recipientId) {

    static DeliveryView of(Delivery delivery) {
        Notification wanted = delivery.wanted();
        Posted posted = delivery.posted();
        boolean unfinished = delivery.state().isUnfinished();
        return new DeliveryView(
                id(delivery.key()),
                wanted.partnerId(),
                wanted.matterId(),
                wanted.revision(),
                wanted.kind().name(),
                delivery.state().name(),
                delivery.medium(),
                posted == null ? null : posted.place(),
                delivery.outcome() == null ? null : delivery.outcome().name(),
                delivery.detail(),
                delivery.tries().attempts(),
                delivery.createdAt(),
                delivery.tries().since(),
                unfinished ? delivery.nextAttemptAt() : null,
                unfinished ? null : delivery.nextAttemptAt(),
                wanted.about().obligationId(),
                wanted.about().policy(),
                wanted.about().subjectId(),
                wanted.audience().recipientId());
    }

    /** The key behind an id; empty for what is no id. */
    static Optional<String> key(String id) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String id(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
