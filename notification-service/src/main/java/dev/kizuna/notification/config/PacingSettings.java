package dev.kizuna.notification.config;

import dev.kizuna.notification.delivery.application.Pace;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast, how often and how long messages are tried.
 *
 * @param sweep how often what waits is looked at
 * @param firstPause after the first failure; doubled with each further one, with full jitter
 * @param longestPause between two tries
 * @param blindPause between two repeats of which nobody can tell whether they are needed
 * @param giveUpAfter then a message is parked
 * @param lease how long a message belongs to the instance that sends it
 * @param keep how long what ended is kept, to be updated or looked at
 * @param pace by medium
 */
@ConfigurationProperties("kizuna.delivery")
record PacingSettings(
        @DefaultValue("1s") Duration sweep,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("1h") Duration blindPause,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("180d") Duration keep,
        @DefaultValue Map<String, MediumPace> pace) {

    private static final Map<String, MediumPace> USUAL = Map.of(
            "slack", new MediumPace(1, 5, 32),
            "line", new MediumPace(10, 20, 16),
            "mail", new MediumPace(1, 10, 4),
            "webhook", new MediumPace(10, 50, 32));

    /**
     * How fast a medium may be told things.
     *
     * @param perSecond messages to one place, in the long run
     * @param burst messages to one place at once
     * @param atOnce calls to the medium under way
     */
    record MediumPace(
            @DefaultValue("1") double perSecond,
            @DefaultValue("5") int burst,
            @DefaultValue("16") int atOnce) {

        MediumPace {
            if (!(perSecond > 0)) {
                throw new IllegalArgumentException("kizuna.delivery.pace: per-second must be more than 0");
            }
        }

        private Pace pace() {
            return new Pace(Duration.ofNanos(Math.round(1_000_000_000 / perSecond)), burst, atOnce);
        }
    }

    Map<String, Pace> paces() {
        Map<String, Pace> paces = new HashMap<>();
        USUAL.forEach((medium, usual) -> paces.put(medium, usual.pace()));
        pace.forEach((medium, own) -> paces.put(medium, own.pace()));
        return paces;
    }
}
