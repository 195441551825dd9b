package dev.kizuna.campaign.config;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which visitors of links are programs, by what they call themselves.
 *
 * @param version day of the list
 * @param people words that contain a sign of a program and belong to people's devices
 */
@ConfigurationProperties("kizuna.crawlers")
record CrawlerProperties(
        String version,
        Set<String> preview,
        Set<String> scanner,
        Set<String> monitor,
        Set<String> tool,
        Set<String> bot,
        Set<String> people) {}
