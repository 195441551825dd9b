package dev.kizuna.kpi.config;

import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What all figures have in common.
 *
 * @param defaultZone where days are cut for a partner whose zone is not known, and whose today it is for readers
 * @param reportingCurrency currency of all sums
 * @param fiscalYearStart first month of the fiscal year, for quarters
 * @param scorecardsAlone leaves attribution, ramps, gaps and health out of what is counted, to measure what they cost; to be
 *     set before the first start, since the stores of what was left out know nothing of what was read meanwhile
 */
@ConfigurationProperties("kizuna.kpi")
record KpiProperties(
        @DefaultValue("Asia/Tokyo") ZoneId defaultZone,
        @DefaultValue("JPY") Currency reportingCurrency,
        @DefaultValue("APRIL") Month fiscalYearStart,
        @DefaultValue("false") boolean scorecardsAlone) {}
