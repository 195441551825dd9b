package dev.kizuna.campaign.activity.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it follows from the reports about it: the same for any order and any number of repetitions.
 *
 * @param captured the newest report of its capture, or null when only a judgement has arrived yet
 * @param judged the newest judgement, or null
 * @param links by what it is one with other leads
 */
public record Lead(
        String id,
        String partnerId,
        @Nullable Captured captured,
        @Nullable Judged judged,
        Links links) {

    public Lead(String id, String partnerId, @Nullable Captured captured, @Nullable Judged judged) {
        this(id, partnerId, captured, judged, Links.NONE);
    }

    /**
     * What a report of a capture says.
     *
     * @param contactId the contact in the reporter's own system: with the campaign, the same for one lead told twice
     */
    public record Capture(
            @Nullable String campaignId,
            @Nullable String keyPersonId,
            @Nullable String journeyId,
            @Nullable String referralCode,
            @Nullable String contactId) {

        public Capture(
                @Nullable String campaignId,
                @Nullable String keyPersonId,
                @Nullable String journeyId,
                @Nullable String referralCode) {
            this(campaignId, keyPersonId, journeyId, referralCode, null);
        }
    }

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
                new Lead(id, partnerId, captured(capture.source(), capture.capture()), judged, links);
            case Report.LeadQualified judgement ->
                judged == null || judged.source.compareTo(judgement.source()) < 0
                        ? new Lead(
                                id,
                                partnerId,
                                captured,
                                new Judged(judgement.source(), judgement.qualification()),
                                links)
                        : this;
            case Report.LeadMergedInto merged -> linked(links.into(merged.remainingId()));
            case Report.LeadAbsorbed absorbed -> linked(links.with(absorbed.mergedId()));
        };
    }

    /** The lead with the one that remains of all that are one with it. */
    public Lead leaving(String remaining) {
        return linked(links.leaving(remaining.equals(id) ? null : remaining));
    }

    /** What leads of one contact in one campaign have in common; empty when the contact is not told. */
    public Optional<String> contactKey() {
        return captured == null || captured.capture.contactId() == null
                ? Optional.empty()
                : Optional.of(partnerId + "/" + captured.capture.contactId() + "/"
                        + Objects.requireNonNullElse(captured.capture.campaignId(), ""));
    }

    private Lead linked(Links changed) {
        return new Lead(id, partnerId, captured, judged, changed);
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
