package dev.kizuna.partner.mismatch.domain;

/** What a kind of mismatch supposes of the environment. */
public record Supposition(MismatchKind kind, Wording wording) {}
