package dev.kizuna.campaign.config;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How links work.
 *
 * @param allowedHosts where they may lead: a host, or host:port where the port is not the usual one
 */
@ConfigurationProperties("kizuna.links")
record LinkProperties(Set<String> allowedHosts) {}
