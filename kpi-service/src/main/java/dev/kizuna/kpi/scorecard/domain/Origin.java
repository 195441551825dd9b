package dev.kizuna.kpi.scorecard.domain;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from, its own word first, then that of the deal or lead it grew from.
 *
 * @param leadCapturedAt when the lead was captured, for deals
 */
record Origin(
        @Nullable String campaignId,
        @Nullable String keyPersonId,
        @Nullable Instant leadCapturedAt) {

    private static final Origin UNKNOWN = new Origin(null, null, null);

    /** Follows a fact's parents; those that nobody has told of add nothing. */
    static Origin of(@Nullable Fact fact, Function<FactId, @Nullable Fact> facts) {
        if (fact == null) {
            return UNKNOWN;
        }
        Origin own = ofItself(fact);
        for (FactId parent : fact.parents()) {
            own = own.orElse(of(facts.apply(parent), facts));
        }
        return own;
    }

    private static Origin ofItself(Fact fact) {
        return switch (fact) {
            case FunnelFact.Lead lead ->
                new Origin(
                        Claim.valueOf(lead.campaign()),
                        Claim.valueOf(lead.keyPerson()),
                        lead.captured() == null ? null : lead.captured().at());
            case FunnelFact.Deal deal ->
                new Origin(Claim.valueOf(deal.campaign()), Claim.valueOf(deal.keyPerson()), null);
            case MoneyFact.Conversion conversion -> new Origin(Claim.valueOf(conversion.campaign()), null, null);
            case MoneyFact.Cost cost -> new Origin(Claim.valueOf(cost.campaign()), null, null);
            case FunnelFact.Touch touch -> new Origin(touch.campaign().value(), null, null);
            case FunnelFact.Reach reach -> new Origin(reach.campaign().value(), null, null);
            case EngagementFact.Inquiry inquiry -> new Origin(null, Claim.valueOf(inquiry.keyPerson()), null);
            case EngagementFact.Feedback feedback -> new Origin(null, Claim.valueOf(feedback.keyPerson()), null);
            case EngagementFact.CheckIn checkIn ->
                new Origin(null, checkIn.keyPerson().value(), null);
            case EngagementFact.Success success ->
                new Origin(null, success.keyPerson().value(), null);
            case EngagementFact.Promise promise -> new Origin(null, promise.keyPersonId(), null);
            case MoneyFact.Refund _, MoneyFact.Commission _, EngagementFact.Reopening _ -> UNKNOWN;
        };
    }

    private Origin orElse(Origin parent) {
        return new Origin(
                campaignId == null ? parent.campaignId : campaignId,
                keyPersonId == null ? parent.keyPersonId : keyPersonId,
                leadCapturedAt == null ? parent.leadCapturedAt : leadCapturedAt);
    }
}
