package dev.kizuna.partner.partnership.domain;

import org.jspecify.annotations.Nullable;

/**
 * From one stage into another.
 *
 * @param reason in the words of who decided
 * @param restsOn the agreement on which a contract rests, or the failed improvement plan on which its end does
 */
public record Transition(
        PartnerStage from,
        PartnerStage to,
        @Nullable String reason,
        @Nullable String restsOn) {}
