package dev.kizuna.campaign.activity.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it follows from the reports about it: the same for any order and any number of repetitions.
 *
 * @param captured the newest report of its capture, or null when only a judgement has arrived yet
 * @param judged the newest judgement, or null
 */
public record Lead(
        String id,
        String partnerId,
        @Nullable Captured captured,
        @Nullable Judged judged) {

    /** What a report of a capture says. */
    public record Capture(
            @Nullable String campaignId,
            @Nullable String keyPersonId,
            @Nullable String journeyId,
            @Nullable String referralCode) {}

    /**
     * The newest report of the capture.
     *
     * @param since when it happened at first, by the earliest report
     */
    public record Captured(Source source, Instant since, Capture capture) {}

    /** The newest judgement. */
    public record Judged(Source source, Qualification qualification) {}

    /** A lead of which nothing is known yet. */
    public static Lead unknown(String id, String partnerId) {
        return new Lead(id, partnerId, null, null);
    }

    /**
     * The lead with one report more.
     *
     * @throws IllegalArgumentException when the report names another partner
     */
    public Lead with(Report.OfLead report) {
        if (!report.partnerId().equals(partnerId)) {
            throw new IllegalArgumentException("Lead " + id + " is of partner " + partnerId + ", but event "
                    + report.source().eventId() + " says " + report.partnerId());
        }
        return switch (report) {
            case Report.LeadCaptured capture ->
                new Lead(id, partnerId, captured(capture.source(), capture.capture()), judged);
            case Report.LeadQualified judgement ->
                judged == null || judged.source.compareTo(judgement.source()) < 0
                        ? new Lead(id, partnerId, captured, new Judged(judgement.source(), judgement.qualification()))
                        : this;
        };
    }

    private Captured captured(Source source, Capture capture) {
        if (captured == null) {
            return new Captured(source, source.at(), capture);
        }
        Instant since = captured.since.isBefore(source.at()) ? captured.since : source.at();
        return captured.source.compareTo(source) < 0
                ? new Captured(source, since, capture)
                : new Captured(captured.source, since, captured.capture);
    }
}
