package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.ReferralCodeIssued;
import dev.kizuna.event.campaign.TouchRecorded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds to events what they say of journeys and codes. */
final class Told {

    private Told() {}

    static LeadCaptured on(@Nullable String journeyId, LeadCaptured lead) {
        return LeadCaptured.newBuilder(lead).setJourneyId(journeyId).build();
    }

    static ConversionRecorded on(@Nullable String journeyId, ConversionRecorded sale) {
        return ConversionRecorded.newBuilder(sale).setJourneyId(journeyId).build();
    }

    static LeadCaptured by(@Nullable String code, LeadCaptured lead) {
        return LeadCaptured.newBuilder(lead).setReferralCode(code).build();
    }

    static ConversionRecorded by(@Nullable String code, ConversionRecorded sale) {
        return ConversionRecorded.newBuilder(sale).setReferralCode(code).build();
    }

    static ReferralCodeIssued issued(String partnerId, Instant at, String code, @Nullable String campaignId) {
        return new ReferralCodeIssued(UUID.randomUUID().toString(), at, partnerId, code, campaignId, null);
    }

    static TouchRecorded through(String linkId, String channel, TouchRecorded touch) {
        return TouchRecorded.newBuilder(touch)
                .setLinkId(linkId)
                .setChannel(channel)
                .build();
    }
}
