package dev.kizuna.kpi.config;

import java.time.Duration;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about figures and ramps.
 *
 * @param defaultZone where days are cut for a partner whose zone is not known, and whose today it is for readers
 * @param reportingCurrency currency of all sums
 * @param fiscalYearStart first month of the fiscal year, for quarters
 * @param publishInterval changed cards are published this often, each once
 * @param rateInterval how often amounts without a rate look for one
 * @param rampInterval how often it is looked for ramp days that have passed
 * @param rampSettle how long a ramp target that was past due when it was heard of waits for deals close behind
 * @param attributionLookBack a touch so long before a sale still earns credit, an earlier one does not
 * @param attributionHalfLife after which a touch weighs half as much under time decay
 * @param attributionTouches of more touches that led to a sale than these, the first and the latest earn credit
 * @param attributionKept how long a touch waits, after it came, for a sale of its journey to be told; at least the look-back
 */
@ConfigurationProperties("kizuna.kpi")
record KpiProperties(
        @DefaultValue("Asia/Tokyo") ZoneId defaultZone,
        @DefaultValue("JPY") Currency reportingCurrency,
        @DefaultValue("APRIL") Month fiscalYearStart,
        @DefaultValue("50ms") Duration publishInterval,
        @DefaultValue("5s") Duration rateInterval,
        @DefaultValue("1s") Duration rampInterval,
        @DefaultValue("60s") Duration rampSettle,
        @DefaultValue("90d") Duration attributionLookBack,
        @DefaultValue("7d") Duration attributionHalfLife,
        @DefaultValue("200") int attributionTouches,
        @DefaultValue("180d") Duration attributionKept) {}
