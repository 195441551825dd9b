package dev.kizuna.kpi.gap.domain;

import java.math.BigDecimal;

/**
 * A figure that a campaign is to reach by its end.
 *
 * @param unit {@code count}, or the ISO 4217 code of an amount
 */
public record CampaignTarget(Metric metric, BigDecimal target, String unit) {}
