package dev.kizuna.dashboard.feed;

import java.util.Locale;

/** What a part of a page may show and must ask for anew when it changes. */
public enum Interest {
    /** Names and zones of partners and people. */
    NAMES,
    /** Stages, owners and tiers of partners. */
    PARTNERS,
    /** Key persons: appointments, ramps, load, mismatches. */
    PEOPLE,
    /** Inquiries, feedback, check-ins, stories, hand-offs. */
    CONVERSATIONS,
    /** Agreements, campaigns, deliverables. */
    CAMPAIGNS,
    /** Touches, leads, deals, revenue, costs: many a second. */
    ACTIVITY,
    /** Commissions and payouts. */
    COMMISSIONS,
    /** Scorecards. */
    FIGURES,
    MILESTONES,
    ATTRIBUTION,
    GAPS,
    /** Obligations: opened, warned, broken, kept. */
    PROMISES,
    /** Messages sent. */
    DELIVERIES;

    /** As pages name it in {@code data-live}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
