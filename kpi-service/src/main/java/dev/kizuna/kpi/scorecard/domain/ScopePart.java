package dev.kizuna.kpi.scorecard.domain;

/**
 * A card, or a sum of cards, that belongs to one of the scopes that are compared.
 *
 * @param id the scope's, or the partner's where partners of a campaign are compared
 */
public record ScopePart(String id, DayScorecard card) {}
