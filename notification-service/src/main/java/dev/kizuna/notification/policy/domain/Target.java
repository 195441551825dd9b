package dev.kizuna.notification.policy.domain;

/** Who is told, and how. */
public record Target(Recipient who, Way by) {}
