package dev.kizuna.partner.inquiry.domain;

/** Why an answer may be direct although there is an open channel. */
public record DirectReason(String code, String meaning) {}
