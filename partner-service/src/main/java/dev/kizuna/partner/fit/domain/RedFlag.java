package dev.kizuna.partner.fit.domain;

/**
 * Something that speaks against a partner whatever its points are.
 *
 * @param blocks whether a partner with it never passes
 * @param costs points it takes from the score
 */
public record RedFlag(String code, boolean blocks, int costs, String meaning) {}
