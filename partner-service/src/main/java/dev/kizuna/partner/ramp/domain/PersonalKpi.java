package dev.kizuna.partner.ramp.domain;

import java.time.LocalDate;

/**
 * A target that a key person set beside those of the ramp.
 *
 * @param metric stable code of what is counted, such as demos-held
 * @param dueOn last local day
 */
public record PersonalKpi(String kpiId, String metric, int target, LocalDate dueOn) {}
