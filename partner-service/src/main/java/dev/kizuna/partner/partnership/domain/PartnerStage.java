package dev.kizuna.partner.partnership.domain;

import java.util.EnumSet;
import java.util.Set;

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

    /** The stages that may follow this one; none is left out, none is gone back to, and what has ended stays ended. */
    public Set<PartnerStage> next() {
        return switch (this) {
            case IDENTIFIED -> EnumSet.of(CONTACTED, TERMINATED);
            case CONTACTED -> EnumSet.of(NEGOTIATING, TERMINATED);
            case NEGOTIATING -> EnumSet.of(CONTRACTED, TERMINATED);
            case CONTRACTED -> EnumSet.of(ONBOARDING, TERMINATED);
            case ONBOARDING -> EnumSet.of(ACTIVE, TERMINATED);
            case ACTIVE -> EnumSet.of(PAUSED, TERMINATED);
            case PAUSED -> EnumSet.of(ACTIVE, TERMINATED);
            case TERMINATED -> EnumSet.noneOf(PartnerStage.class);
        };
    }

    /** Whether the partnership is still on its way to being active. */
    public boolean isPipeline() {
        return compareTo(ACTIVE) < 0;
    }

    /** Whether there is a contract that binds both sides. */
    public boolean isContracted() {
        return compareTo(CONTRACTED) >= 0 && this != TERMINATED;
    }
}
