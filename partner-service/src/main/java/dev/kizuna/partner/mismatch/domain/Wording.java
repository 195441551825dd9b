package dev.kizuna.partner.mismatch.domain;

/** The same sentence in both languages. */
public record Wording(String en, String ja) {}
