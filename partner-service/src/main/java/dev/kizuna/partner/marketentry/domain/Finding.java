package dev.kizuna.partner.marketentry.domain;

/**
 * Something that research found out.
 *
 * @param question code of what it answers
 * @param source where that is from; a finding without one is an opinion
 */
public record Finding(String findingId, String question, String answer, String source) {}
