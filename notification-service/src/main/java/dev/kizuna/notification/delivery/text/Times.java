package dev.kizuna.notification.delivery.text;

import dev.kizuna.notification.delivery.domain.Notification;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Times as the partner's clocks show them. */
final class Times {

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Tokyo");

    private final Notification notification;
    private final Texts texts;
    private final Instant now;

    Times(Notification notification, Texts texts, Instant now) {
        this.notification = notification;
        this.texts = texts;
        this.now = now;
    }

    @Nullable
    Instant fact(String name) {
        String at = notification.facts().get(name);
        try {
            return at == null ? null : Instant.parse(at);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A time in the partner's zone, which is named, since readers may be elsewhere. */
    @Nullable
    String text(String fact) {
        Instant at = fact(fact);
        return at == null ? null : text(at);
    }

    String text(Instant at) {
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale());
        ZoneId zone = zone();
        return format.format(at.atZone(zone)) + " (" + zone.getId() + ")";
    }

    /** How long ago it was, by a text such as {@code age.hours}; null for what is yet to come. */
    @Nullable
    String ago(String prefix, String fact) {
        Instant at = fact(fact);
        if (at == null || at.isAfter(now)) {
            return null;
        }
        Duration age = Duration.between(at, now);
        if (age.toDays() >= 2) {
            return counted(prefix + "days", age.toDays());
        }
        return age.toHours() >= 1
                ? counted(prefix + "hours", age.toHours())
                : counted(prefix + "minutes", Math.max(1, age.toMinutes()));
    }

    private String counted(String key, long count) {
        return texts.text(key, Map.of("count", count));
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(notification.facts().getOrDefault("zone", DEFAULT_ZONE.getId()));
        } catch (DateTimeException e) {
            return DEFAULT_ZONE;
        }
    }
}
