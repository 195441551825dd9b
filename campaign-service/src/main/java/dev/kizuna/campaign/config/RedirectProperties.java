package dev.kizuna.campaign.config;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How visitors of links are served.
 *
 * @param port where they come; 0 for any that is free
 * @param threads how many event loops serve them
 * @param secureCookie whether they come over https, which a proxy before the port ends
 * @param acknowledgementWait how long a visitor waits for Kafka before the touch is kept on disk
 * @param kafkaAwayAfter how long Kafka may say nothing before touches go to the disk alone
 * @param spool how touches are kept on disk
 */
@ConfigurationProperties("kizuna.redirect")
record RedirectProperties(
        int port,
        int threads,
        boolean secureCookie,
        Duration acknowledgementWait,
        Duration kafkaAwayAfter,
        Spool spool) {

    /**
     * @param directory this instance's own
     * @param limit most that is kept
     * @param drainPerSecond most touches a second that are brought to Kafka afterwards
     */
    record Spool(Path directory, DataSize limit, int drainPerSecond) {}
}
