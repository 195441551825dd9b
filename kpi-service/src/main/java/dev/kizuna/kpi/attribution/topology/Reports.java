package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.ConversionRefunded;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadsMerged;
import dev.kizuna.event.campaign.ReferralCodeIssued;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.kpi.attribution.domain.Paid;
import dev.kizuna.kpi.attribution.domain.ReferralCodes;
import dev.kizuna.kpi.attribution.domain.Thing;
import dev.kizuna.kpi.attribution.domain.Thing.Belonging;
import dev.kizuna.kpi.attribution.domain.ThingId;
import dev.kizuna.kpi.attribution.domain.ThingId.Kind;
import dev.kizuna.kpi.attribution.domain.Touch;
import dev.kizuna.kpi.scorecard.domain.Claim;
import dev.kizuna.kpi.scorecard.domain.FactId;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads from events what they say of things on the way from a sale to its journeys. An event that says what cannot be is
 * passed over, since the tally puts it aside.
 */
final class Reports {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    private final Map<ThingId, Thing> things = new LinkedHashMap<>();
    private final SpecificRecord event;

    private Reports(SpecificRecord event) {
        this.event = event;
    }

    /** What an event says of things; nothing for one that is not about a sale. */
    static Map<ThingId, Thing> of(SpecificRecord event) {
        var report = new Reports(event);
        if (isPossible(event)) {
            switch (event) {
                case LeadCaptured captured -> report.lead(captured);
                case LeadsMerged merged -> report.merged(merged);
                case DealStageReached reached -> report.deal(reached);
                case ConversionRecorded recorded -> report.conversion(recorded);
                case ConversionRefunded refunded -> report.refund(refunded);
                default -> {}
            }
        }
        return report.things;
    }

    /** The touch of an event, if it is one on a journey; also the issue of a code, which has a journey of its own. */
    static @Nullable Touch touch(SpecificRecord event) {
        if (event instanceof ReferralCodeIssued issued) {
            return isPossible(event) && !issued.getCode().isBlank()
                    ? ReferralCodes.issued(
                            issued.getPartnerId(),
                            issued.getCode(),
                            moment(event),
                            given(issued.getCampaignId()).orElse(null))
                    : null;
        }
        return event instanceof TouchRecorded touched
                        && isPossible(event)
                        && !touched.getJourneyId().isBlank()
                        && !ReferralCodes.isJourney(touched.getJourneyId())
                ? new Touch(
                        touched.getPartnerId(),
                        touched.getTouchId(),
                        moment(event),
                        touched.getJourneyId(),
                        touched.getCampaignId().isBlank() ? null : touched.getCampaignId(),
                        given(touched.getLinkId()).orElse(null),
                        touched.getChannel())
                : null;
    }

    private void lead(LeadCaptured captured) {
        ThingId lead = new ThingId(Kind.LEAD, captured.getLeadId());
        onJourney(lead, captured.getJourneyId());
        belongs(lead, Belonging.CAMPAIGN, captured.getCampaignId());
        belongs(lead, Belonging.REFERRAL_CODE, captured.getReferralCode());
        String campaign = given(captured.getCampaignId()).orElse(null);
        given(captured.getContactId())
                .ifPresent(contact -> known(lead, Belonging.CONTACT, Kind.CONTACT, FactId.key(contact, campaign)));
    }

    private void merged(LeadsMerged merged) {
        same(new ThingId(Kind.LEAD, merged.getLeadId()), new ThingId(Kind.LEAD, merged.getMergedLeadId()));
    }

    private void deal(DealStageReached reached) {
        ThingId deal = new ThingId(Kind.DEAL, reached.getDealId());
        belongs(deal, Belonging.CAMPAIGN, reached.getCampaignId());
        inherits(deal, Belonging.LEAD, Kind.LEAD, reached.getLeadId());
    }

    private void conversion(ConversionRecorded recorded) {
        if (recorded.getAmount().getAmount().signum() < 0) {
            return;
        }
        ThingId conversion = new ThingId(Kind.CONVERSION, recorded.getConversionId());
        say(conversion, Thing.UNKNOWN.with(paid(recorded.getAmount())));
        onJourney(conversion, recorded.getJourneyId());
        belongs(conversion, Belonging.CAMPAIGN, recorded.getCampaignId());
        belongs(conversion, Belonging.REFERRAL_CODE, recorded.getReferralCode());
        inherits(conversion, Belonging.DEAL, Kind.DEAL, recorded.getDealId());
        inherits(conversion, Belonging.LEAD, Kind.LEAD, recorded.getLeadId());
        inherits(conversion, Belonging.ORDER, Kind.ORDER, recorded.getOrderId());
        given(recorded.getOrderId()).ifPresent(order -> {
            String product = given(recorded.getProductId()).orElse(null);
            String line = FactId.key(order, product);
            known(conversion, Belonging.ORDER_LINE, Kind.ORDER_LINE, line);
            belongs(new ThingId(Kind.ORDER_LINE, line), Belonging.ORDER, recorded.getOrderId());
        });
    }

    private void refund(ConversionRefunded refunded) {
        if (refunded.getAmount().getAmount().signum() < 0) {
            return;
        }
        ThingId refund = new ThingId(Kind.REFUND, refunded.getRefundId());
        say(refund, Thing.UNKNOWN.with(paid(refunded.getAmount())));
        givenBack(refund, Belonging.CONVERSION, Kind.CONVERSION, Optional.of(refunded.getConversionId()));
        givenBack(refund, Belonging.ORDER, Kind.ORDER, refunded.getOrderId());
    }

    private void givenBack(ThingId refund, Belonging to, Kind kind, Optional<String> value) {
        belongs(refund, to, value);
        given(value).map(id -> new ThingId(kind, id)).ifPresent(sold -> {
            say(sold, Thing.UNKNOWN.refundedBy(refund.id()));
            say(refund, Thing.UNKNOWN.inheritedBy(sold));
        });
    }

    private void inherits(ThingId heir, Belonging to, Kind kind, Optional<String> value) {
        belongs(heir, to, value);
        given(value).ifPresent(id -> say(new ThingId(kind, id), Thing.UNKNOWN.inheritedBy(heir)));
    }

    private void belongs(ThingId id, Belonging to, Optional<String> value) {
        given(value).ifPresent(said -> say(id, Thing.UNKNOWN.with(to, new Claim(said, moment(event)))));
    }

    private void onJourney(ThingId id, Optional<String> journeyId) {
        given(journeyId).ifPresent(journey -> say(id, Thing.UNKNOWN.onJourney(journey)));
    }

    private void known(ThingId id, Belonging by, Kind kind, String key) {
        belongs(id, by, Optional.of(key));
        same(id, new ThingId(kind, key));
    }

    private void same(ThingId one, ThingId other) {
        if (!one.equals(other)) {
            say(one, Thing.UNKNOWN.sameAs(other));
            say(other, Thing.UNKNOWN.sameAs(one));
        }
    }

    private void say(ThingId id, Thing part) {
        things.merge(id, part, Thing::mergedWith);
    }

    private Paid paid(Money money) {
        return new Paid(moment(event), money.getAmount(), money.getCurrency());
    }

    private static Optional<String> given(Optional<String> value) {
        return value.filter(text -> !text.isBlank());
    }

    private static Moment moment(SpecificRecord event) {
        return new Moment(EventFields.occurredAt(event), EventFields.eventId(event));
    }

    private static boolean isPossible(SpecificRecord event) {
        Instant at = EventFields.occurredAt(event);
        return PartnerKeys.isValidId(EventFields.partnerId(event)) && !at.isBefore(EARLIEST) && !at.isAfter(LATEST);
    }
}
