package dev.kizuna.kpi.review.application;

import java.time.Duration;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;

/**
 * How packs are made.
 *
 * @param zone where days begin for managers, the total, and partners whose zone is not known
 * @param currency of money figures
 * @param fiscalYearStart first month of the fiscal year
 * @param settle how long after its end a period is frozen, so that what came late is in
 * @param warmUp how long a service must have been up before it freezes packs by itself, so that what waited in the topics is in
 * @param most matters that a pack names
 */
public record ReviewRules(
        ZoneId zone, Currency currency, Month fiscalYearStart, Duration settle, Duration warmUp, int most) {}
