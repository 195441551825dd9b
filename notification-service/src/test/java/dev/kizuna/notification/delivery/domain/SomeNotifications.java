package dev.kizuna.notification.delivery.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notifications as the engine asks for them. */
public final class SomeNotifications {

    private SomeNotifications() {}

    public static Notification breach(String subject) {
        return about(subject, Kind.BREACH, 2, "#acme");
    }

    public static Notification metLate(String subject) {
        return about(subject, Kind.MET_LATE, 3, "#acme");
    }

    public static Notification about(String subject, Kind kind, long revision, @Nullable String channel) {
        String matter = "response-24h:acme:" + subject;
        return new Notification(
                "request-" + subject + "-" + revision,
                "acme",
                matter,
                revision,
                kind,
                matter,
                "response-24h",
                subject,
                "kp1",
                "sato",
                channel,
                "ja",
                Map.of(
                        "openedAt", "2026-05-01T00:00:00Z",
                        "dueAt", "2026-05-02T00:00:00Z",
                        "zone", "Asia/Tokyo",
                        "explanation", "InquiryReceived e1 at ...\n24 hours elapsed → due ..."));
    }

    public static Notification praise(String locale) {
        return new Notification(
                "request-praise",
                "acme",
                "milestone-kp1-30-PROSPECTS",
                1,
                Kind.PRAISE,
                null,
                null,
                "milestone-kp1-30-PROSPECTS",
                "kp1",
                "sato",
                "#acme",
                locale,
                Map.of(
                        "rampDay", "30",
                        "metric", "PROSPECTS",
                        "target", "5",
                        "actual", "6",
                        "occurredAt", "2026-05-01T00:00:00Z",
                        "zone", "Asia/Tokyo"));
    }
}
