package dev.kizuna.partner.mismatch.domain;

/** Something that can be done about the environment. */
public record RemedyKind(String code, Wording wording) {}
