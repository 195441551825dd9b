package dev.kizuna.notification.delivery.domain;

import dev.kizuna.notification.delivery.domain.Notification.About;
import dev.kizuna.notification.delivery.domain.Notification.Audience;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notifications as the engine asks for them. */
public final class SomeNotifications {

    public static final Instant OPENED = Instant.parse("2026-05-01T00:00:00Z");
    public static final Instant DUE = Instant.parse("2026-05-02T00:00:00Z");

    private SomeNotifications() {}

    public static Notification breach(String subject) {
        return about(subject, Kind.BREACH, 2, "#acme");
    }

    public static Notification metLate(String subject) {
        return about(subject, Kind.MET_LATE, 3, "#acme");
    }

    public static Notification about(String subject, Kind kind, long revision, @Nullable String channel) {
        return notification(
                subject, kind, revision, new Audience("sato", "owner", false, null, channel), 0, null, null);
    }

    /** A message to the owner in person. */
    public static Notification direct(String subject, Kind kind, long revision, @Nullable String medium) {
        return notification(
                subject, kind, revision, new Audience("sato", "owner", true, medium, "#acme"), 0, null, null);
    }

    /** To a place that is no person's, by another medium than Slack. */
    public static Notification by(String medium, String subject, Kind kind, long revision) {
        return notification(
                subject, kind, revision, new Audience("sato", "owner", false, medium, "#acme"), 0, null, null);
    }

    /** A step of the ladder, in the thread of the breach. */
    public static Notification step(String subject, int step, String role) {
        return notification(
                subject, Kind.BREACH, 2, new Audience("sato", role, false, null, "#acme"), step, matter(subject), null);
    }

    public static Notification heldUntil(Instant from, Notification notification) {
        return notification(
                String.valueOf(notification.about().subjectId()),
                notification.kind(),
                notification.revision(),
                notification.audience(),
                notification.step(),
                notification.threadOf(),
                from);
    }

    private static String matter(String subject) {
        return "response-24h:acme:" + subject;
    }

    private static Notification notification(
            String subject,
            Kind kind,
            long revision,
            Audience audience,
            int step,
            @Nullable String threadOf,
            @Nullable Instant deliverFrom) {
        String matter = matter(subject);
        Map<String, String> facts = new HashMap<>(Map.of(
                "openedAt",
                OPENED.toString(),
                "dueAt",
                DUE.toString(),
                "zone",
                "Asia/Tokyo",
                "explanation",
                "InquiryReceived e1 at ...\n24 hours elapsed → due ..."));
        if (kind == Kind.MET_LATE) {
            facts.put("metAt", DUE.plusSeconds(7_200).toString());
        }
        return new Notification(
                "request-" + subject + "-" + step + "-" + revision,
                "acme",
                step == 0 ? matter : matter + "~step-" + step,
                revision,
                kind,
                DUE,
                new About(matter, "response-24h", subject, "kp1"),
                audience,
                step,
                threadOf,
                deliverFrom,
                kind == Kind.BREACH ? List.of("done", "acknowledge", "snooze", "hand-over") : List.of(),
                "ja",
                facts);
    }

    public static Notification praise(String locale) {
        return new Notification(
                "request-praise",
                "acme",
                "milestone-kp1-30-PROSPECTS",
                1,
                Kind.PRAISE,
                OPENED,
                new About(null, null, "milestone-kp1-30-PROSPECTS", "kp1"),
                new Audience("sato", null, false, null, "#acme"),
                0,
                null,
                null,
                List.of(),
                locale,
                Map.of(
                        "rampDay", "30",
                        "metric", "PROSPECTS",
                        "target", "5",
                        "actual", "6",
                        "occurredAt", "2026-05-01T00:00:00Z",
                        "zone", "Asia/Tokyo"));
    }

    /** A campaign misses its target, or no longer does. */
    public static Notification gap(Kind kind, long revision, String locale, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(Map.of(
                "campaignId", "spring-2026",
                "metric", "leads",
                "unit", "count",
                "targetToDate", "1800",
                "actual", "612.5",
                "gap", "1187.5",
                "target", "6000",
                "day", "2026-04-30"));
        all.putAll(facts);
        return new Notification(
                "request-gap-" + revision,
                "acme",
                "gap-g1",
                revision,
                kind,
                OPENED,
                new About(null, null, "gap-g1", null),
                new Audience("sato", "owner", false, null, "#acme"),
                0,
                null,
                null,
                List.of(),
                locale,
                all);
    }

    /** What the delivery tells of itself. */
    public static Notification misconfigured(Kind kind, String locale) {
        return new Notification(
                "",
                "~configuration",
                "slack~#acme",
                3,
                kind,
                OPENED,
                new About(null, null, null, null),
                new Audience(null, null, false, null, null),
                0,
                null,
                null,
                List.of(),
                locale,
                Map.of(
                        "medium", "slack",
                        "place", "#acme",
                        "reason", "channel_not_found",
                        "count", "3",
                        "openedAt", OPENED.toString(),
                        "zone", "Asia/Tokyo"));
    }
}
