package dev.kizuna.kpi.gap.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is asked by the end of a day.
 *
 * @param target as it was in force on the day
 * @param toDate what should be there by the day's end, at four decimal places
 * @param asking whether the day asked for more; it does not while the campaign rests or is prepared
 * @param elapsed how many days have asked so far, this one included
 * @param run how many days ask in all, as known on the day
 */
public record CurvePoint(
        LocalDate day, CampaignTarget target, BigDecimal toDate, boolean asking, int elapsed, int run) {}
