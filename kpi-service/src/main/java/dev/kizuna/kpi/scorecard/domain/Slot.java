package dev.kizuna.kpi.scorecard.domain;

import java.time.LocalDate;

/**
 * The place of one card among a partner's cards.
 *
 * @param day local day in the partner's zone
 */
public record Slot(Scope scope, String scopeId, LocalDate day) {}
