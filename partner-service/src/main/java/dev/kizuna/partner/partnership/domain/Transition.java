package dev.kizuna.partner.partnership.domain;

import org.jspecify.annotations.Nullable;

/**
 * From one stage into another.
 *
 * @param reason in the words of who decided
 */
public record Transition(
        PartnerStage from, PartnerStage to, @Nullable String reason) {}
