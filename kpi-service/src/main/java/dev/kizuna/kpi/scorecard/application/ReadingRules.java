package dev.kizuna.kpi.scorecard.application;

import java.time.Duration;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;

/**
 * How cards are read.
 *
 * @param zone whose today it is when a question says none
 * @param reportingCurrency currency of the money figures
 * @param fiscalYearStart first month of the fiscal year
 * @param historyStep cards of the past are those of the turn of such a step
 */
public record ReadingRules(ZoneId zone, Currency reportingCurrency, Month fiscalYearStart, Duration historyStep) {}
