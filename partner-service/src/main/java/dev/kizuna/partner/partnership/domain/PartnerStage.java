package dev.kizuna.partner.partnership.domain;

/** Stages of a partnership, in their usual order. */
public enum PartnerStage {
    IDENTIFIED,
    CONTACTED,
    NEGOTIATING,
    CONTRACTED,
    ONBOARDING,
    ACTIVE,
    PAUSED,
    TERMINATED;

    /** Whether the partnership is still on its way to being active. */
    public boolean isPipeline() {
        return compareTo(ACTIVE) < 0;
    }
}
