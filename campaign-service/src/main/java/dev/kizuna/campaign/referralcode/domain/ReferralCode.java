package dev.kizuna.campaign.referralcode.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.link.domain.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code that buyers give, so that a sale counts as the partner's. Days are local days of the partner.
 *
 * @param code also its id
 * @param campaignId the campaign it belongs to, or null
 * @param validFrom first day it counts, or null
 * @param validTo last day it counts, or null
 * @param active false once it was deactivated
 */
public record ReferralCode(
        Code code,
        String partnerId,
        @Nullable String campaignId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean active,
        Instant issuedAt) {

    /** Issues it, if it can be. */
    public Decision<ReferralCode, ReferralCodeIssued> issue(Stamp stamp) {
        return validFrom != null && validTo != null && validTo.isBefore(validFrom)
                ? Decision.refused(
                        new Refusal(Reason.ENDS_BEFORE_START, "/validTo", "is before validFrom " + validFrom))
                : Decision.accepted(this, new ReferralCodeIssued(stamp, this));
    }

    /** Counts no longer after a day. Sales of that day and before keep what they have. */
    public Decision<ReferralCode, ReferralCodeIssued> deactivate(LocalDate lastDay) {
        if (!active) {
            return new Decision.Unchanged<>();
        }
        LocalDate last = validTo != null && validTo.isBefore(lastDay) ? validTo : lastDay;
        return new Decision.Accepted<>(
                new ReferralCode(code, partnerId, campaignId, validFrom, last, false, issuedAt), List.of());
    }

    /** Whether a sale of that day counts by it. */
    public boolean countsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
