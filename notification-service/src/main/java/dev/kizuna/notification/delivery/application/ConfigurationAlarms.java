package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Stop;
import dev.kizuna.notification.delivery.domain.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One alarm for each place that cannot be reached because something is not set up: said once, updated with how many messages it
 * concerns, and closed when a message gets there again.
 */
final class ConfigurationAlarms {

    /** No partner's id: a tilde cannot be in one. */
    static final String NOBODY = "~configuration";

    private static final Logger log = LoggerFactory.getLogger(ConfigurationAlarms.class);

    /** A figure that grows need not be told more often. */
    private static final Duration BETWEEN_UPDATES = Duration.ofMinutes(1);

    private final Deliveries deliveries;

    ConfigurationAlarms(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    void raise(Stop.Missing missing, Notification concerned, Instant now) {
        log.error(
                "{} {} cannot be used: {}; messages of partner {} go elsewhere",
                missing.medium(),
                missing.place(),
                missing.why(),
                concerned.partnerId());
        boolean kept = false;
        while (!kept) {
            Optional<Delivery> known = deliveries.find(key(missing.medium(), missing.place()));
            Notification alarm = alarm(missing, concerned, known.orElse(null), now);
            if (known.isEmpty()) {
                kept = deliveries.add(Delivery.of(alarm, now));
            } else if (known.get().wanted().kind() == Kind.CONFIGURED) {
                kept = deliveries.replace(known.get().reopened(alarm, now));
            } else {
                kept = deliveries.replace(known.get().wanting(alarm, now));
            }
        }
    }

    /** A message got there. */
    void close(Target target, Instant now) {
        close(target.medium(), target.place(), now);
        close(target.medium(), Stop.Missing.EVERYWHERE, now);
    }

    private void close(String medium, String place, Instant now) {
        boolean kept = false;
        while (!kept) {
            Optional<Delivery> known = deliveries
                    .find(key(medium, place))
                    .filter(alarm -> alarm.wanted().kind() == Kind.MISCONFIGURED);
            kept = known.isEmpty()
                    || deliveries.replace(known.get()
                            .wanting(
                                    notification(
                                            known.get().wanted(),
                                            Kind.CONFIGURED,
                                            known.get().wanted().facts(),
                                            null,
                                            now),
                                    now));
        }
    }

    private static Notification alarm(
            Stop.Missing missing, Notification concerned, @Nullable Delivery known, Instant now) {
        Map<String, String> facts = new HashMap<>();
        Delivery open = known != null && known.wanted().kind() == Kind.MISCONFIGURED ? known : null;
        Map<String, String> before = open == null ? Map.of() : open.wanted().facts();
        facts.put("medium", missing.medium());
        facts.put("place", missing.place());
        facts.put("reason", missing.why());
        facts.put("openedAt", before.getOrDefault("openedAt", now.toString()));
        facts.put("count", String.valueOf(Long.parseLong(before.getOrDefault("count", "0")) + 1));
        facts.put("zone", concerned.facts().getOrDefault("zone", "Asia/Tokyo"));
        if (known != null) {
            return notification(
                    known.wanted(), Kind.MISCONFIGURED, facts, open == null ? null : nextUpdate(open, now), now);
        }
        return new Notification(
                "",
                NOBODY,
                matter(missing.medium(), missing.place()),
                1,
                Kind.MISCONFIGURED,
                now,
                new Notification.About(null, null, null, null),
                new Notification.Audience(null, null, false, null, null),
                0,
                null,
                null,
                List.of(),
                concerned.locale(),
                facts);
    }

    private static @Nullable Instant nextUpdate(Delivery known, Instant now) {
        if (known.posted() == null) {
            return null;
        }
        return known.state().isUnfinished() ? known.nextAttemptAt() : now.plus(BETWEEN_UPDATES);
    }

    private static Notification notification(
            Notification before, Kind kind, Map<String, String> facts, @Nullable Instant from, Instant now) {
        return new Notification(
                before.requestId(),
                before.partnerId(),
                before.matterId(),
                before.revision() + 1,
                kind,
                now,
                before.about(),
                before.audience(),
                0,
                null,
                from,
                List.of(),
                before.locale(),
                facts);
    }

    private static String key(String medium, String place) {
        return NOBODY + "/" + matter(medium, place);
    }

    private static String matter(String medium, String place) {
        return medium + "~" + place;
    }
}
