package dev.kizuna.campaign.activity.domain;

import org.jspecify.annotations.Nullable;

/**
 * How many a medium says it has reached: a vanity figure. A later report of one id takes the place of the former; one
 * without an id stands for itself.
 */
public record Reach(
        String partnerId,
        Source source,
        String campaignId,
        long reach,
        long impressions,
        long engagements,
        @Nullable String reportId,
        @Nullable String medium) {

    public String id() {
        return Sale.id(partnerId, reportId == null ? source.eventId() : reportId);
    }

    /** The newer of two reports. */
    public Reach with(Reach other) {
        return source.compareTo(other.source) >= 0 ? this : other;
    }
}
