package dev.kizuna.campaign.config;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How links work.
 *
 * @param allowedHosts where they may lead: a host, or host:port where the port is not the usual one
 * @param acknowledgementWait how long a redirect waits for Kafka before it goes on without
 */
@ConfigurationProperties("kizuna.links")
record LinkProperties(Set<String> allowedHosts, Duration acknowledgementWait) {}
