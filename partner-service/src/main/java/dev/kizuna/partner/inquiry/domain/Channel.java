package dev.kizuna.partner.inquiry.domain;

/**
 * Where partners are spoken with.
 *
 * @param open whether others can read along and find it again
 */
public record Channel(String code, boolean open, String meaning) {}
