package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.policy.domain.PartnerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what people did about a promise from the events that tell of it; every policy understands them. */
final class Acts {

    /** Nobody can be left alone for longer; whoever needs more asks again. */
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(31);

    private static final Map<String, Act.Kind> KINDS = Map.of(
            "PromiseAcknowledged", Act.Kind.ACKNOWLEDGE,
            "PromiseSnoozed", Act.Kind.SNOOZE,
            "PromiseHandedOver", Act.Kind.HAND_OVER,
            "PromisePaused", Act.Kind.PAUSE,
            "PromiseResumed", Act.Kind.RESUME);

    private static final Map<Act.Kind, String> BY = Map.of(
            Act.Kind.ACKNOWLEDGE, "acknowledgedBy",
            Act.Kind.SNOOZE, "snoozedBy",
            Act.Kind.HAND_OVER, "handedOverBy",
            Act.Kind.PAUSE, "pausedBy",
            Act.Kind.RESUME, "resumedBy");

    private Acts() {}

    static Act.@Nullable Kind kindOf(String event) {
        return event.startsWith("Promise") ? KINDS.get(event) : null;
    }

    /**
     * The promise that an event speaks of.
     *
     * @throws IllegalArgumentException when it names none, or one to another partner
     */
    static ObligationId obligationOf(PartnerEvent event) {
        String text = String.valueOf(event.text("obligationId"));
        ObligationId id = ObligationId.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        event.type() + " " + event.eventId() + " names no promise: " + text));
        if (!id.partnerId().equals(event.partnerId()) || id.round() < 1) {
            throw new IllegalArgumentException(event.type() + " " + event.eventId() + " of partner " + event.partnerId()
                    + " cannot speak of " + text);
        }
        return id;
    }

    static Act of(Act.Kind kind, PartnerEvent event, int round) {
        Instant until = event.field("until") instanceof Instant asked
                ? earlier(asked, event.occurredAt().plus(LONGEST_SNOOZE))
                : null;
        return new Act(
                kind,
                event.occurredAt(),
                event.eventId(),
                round,
                event.text(BY.getOrDefault(kind, "")),
                switch (kind) {
                    case HAND_OVER -> event.text("ownerId");
                    case PAUSE -> event.text("reason");
                    case ACKNOWLEDGE, SNOOZE, RESUME -> null;
                },
                until);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
