package dev.kizuna.partner.handoff.domain;

/**
 * A team of the vendor.
 *
 * @param askedFor what it is usually asked for
 */
public record Team(String code, String askedFor) {}
