package dev.kizuna.partner.mismatch.domain;

/** Dangerous fits of role and environment; always a hypothesis about the environment, never about the person. */
public enum MismatchKind {
    AUTHORITY_WITHOUT_WILL,
    WILL_WITHOUT_TIME,
    SKILL_WITHOUT_INFLUENCE
}
