package dev.kizuna.campaign.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How money is reported.
 *
 * @param reportingCurrency ISO 4217 code
 * @param keptBy who keeps the books; stands as partner on rates, which concern no single one
 */
@ConfigurationProperties("kizuna.rates")
record RateProperties(String reportingCurrency, String keptBy) {}
