package dev.kizuna.kpi.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sales are credited to touches.
 *
 * @param lookBack a touch so long before a sale still earns credit, an earlier one does not
 * @param halfLife after which a touch weighs half as much under time decay
 * @param touches of more touches that led to a sale than these, the first and the latest earn credit
 * @param kept how long before the news of a sale a touch of its journey may have been published; at least the look-back
 */
@ConfigurationProperties("kizuna.kpi.attribution")
record AttributionProperties(
        @DefaultValue("90d") Duration lookBack,
        @DefaultValue("7d") Duration halfLife,
        @DefaultValue("200") int touches,
        @DefaultValue("180d") Duration kept) {}
