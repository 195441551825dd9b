package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.obligation.domain.World.Event;
import java.time.Instant;

/** What people and partners do in tests, as events. */
final class Deeds {

    private Deeds() {}

    static Event inquiry(String id, Instant at) {
        return Event.of("InquiryReceived", "e-" + id, at, "inquiryId", id);
    }

    static Event answer(String id, Instant at) {
        return Event.of("InquiryAnswered", "a-" + id + at, at, "inquiryId", id, "automatic", false);
    }

    static Event reopened(String id, Instant at) {
        return Event.of("InquiryReopened", "r-" + id + at, at, "inquiryId", id);
    }

    static Event feedback(String id, Instant at) {
        return Event.of("FeedbackSubmitted", "e-" + id, at, "feedbackId", id);
    }

    static Event plan(String feedbackId, Instant at) {
        return Event.of("ActionPlanShared", "p-" + feedbackId, at, "feedbackId", feedbackId);
    }

    static Event verified(String feedbackId, Instant at) {
        return Event.of("FeedbackOutcomeVerified", "v-" + feedbackId + at, at, "feedbackId", feedbackId);
    }

    static Event checkIn(String id, Instant at) {
        return Event.of("CheckInHeld", "e-" + id, at, "checkInId", id, "cadence", "WEEKLY", "keyPersonId", "kp1");
    }

    static Event acknowledged(String promise, String by, Instant at) {
        return Event.of(
                "PromiseAcknowledged", "ack-" + promise + at, at, "obligationId", promise, "acknowledgedBy", by);
    }

    static Event snoozed(String promise, String by, Instant at, Instant until) {
        return Event.of(
                "PromiseSnoozed",
                "snooze-" + promise + at,
                at,
                "obligationId",
                promise,
                "snoozedBy",
                by,
                "until",
                until);
    }

    static Event handedOver(String promise, String by, String to, Instant at) {
        return Event.of(
                "PromiseHandedOver",
                "hand-" + promise + at,
                at,
                "obligationId",
                promise,
                "handedOverBy",
                by,
                "ownerId",
                to);
    }

    static Event paused(String promise, Instant at) {
        return Event.of(
                "PromisePaused",
                "pause-" + promise + at,
                at,
                "obligationId",
                promise,
                "pausedBy",
                "sato",
                "reason",
                "the partner has to say which product");
    }

    static Event resumed(String promise, Instant at) {
        return Event.of("PromiseResumed", "resume-" + promise + at, at, "obligationId", promise, "resumedBy", "sato");
    }
}
