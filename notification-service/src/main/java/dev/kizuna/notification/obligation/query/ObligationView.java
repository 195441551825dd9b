package dev.kizuna.notification.obligation.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.domain.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise as it is shown to others; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObligationView(
        String obligationId,
        String policy,
        int policyVersion,
        String subjectId,
        String partnerId,
        @Nullable String ownerId,
        @Nullable String keyPersonId,
        Status status,
        long revision,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable Instant cancelledAt,
        String calendarId,
        String calendarVersion,
        boolean provisional,
        int escalations,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant snoozedUntil,
        @Nullable Instant pausedSince,
        List<String> explanation,
        List<String> eventIds) {

    static ObligationView of(Obligation obligation) {
        ObligationId id = obligation.id();
        return new ObligationView(
                id.toString(),
                id.policy(),
                obligation.policyVersion(),
                id.subject(),
                id.partnerId(),
                obligation.ownerId(),
                obligation.keyPersonId(),
                obligation.status(),
                obligation.revision(),
                obligation.openedAt(),
                obligation.due().at(),
                obligation.metAt(),
                obligation.breachedAt(),
                obligation.cancelledAt(),
                obligation.due().calendarId(),
                obligation.due().calendarVersion(),
                obligation.due().provisional(),
                obligation.told().escalations(),
                obligation.care().acknowledgedAt(),
                obligation.care().acknowledgedBy(),
                obligation.care().snoozedUntil(),
                obligation.care().pausedSince(),
                obligation.explanation(),
                obligation.eventIds());
    }
}
