package dev.kizuna.notification.obligation.topology;

import dev.kizuna.event.kpi.MilestoneReached;
import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.partner.PartnerPaused;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PartnerStage;
import java.time.Instant;

/** Events as other services write them. */
public final class SomeEvents {

    private SomeEvents() {}

    public static InquiryReceived inquiry(String partnerId, String inquiryId, Instant at) {
        return InquiryReceived.newBuilder()
                .setEventId("inquiry-" + inquiryId)
                .setOccurredAt(at)
                .setPartnerId(partnerId)
                .setInquiryId(inquiryId)
                .setChannel("email")
                .build();
    }

    public static InquiryAnswered answer(String partnerId, String inquiryId, Instant at) {
        return InquiryAnswered.newBuilder()
                .setEventId("answer-" + inquiryId + "-" + at)
                .setOccurredAt(at)
                .setPartnerId(partnerId)
                .setInquiryId(inquiryId)
                .setAnsweredBy("sato")
                .build();
    }

    public static PartnerProfile profile(String partnerId, String ownerId, String channel, Instant at) {
        return PartnerProfile.newBuilder()
                .setEventId("profile-" + partnerId + "-" + ownerId)
                .setOccurredAt(at)
                .setPartnerId(partnerId)
                .setName("株式会社" + partnerId)
                .setTimeZone("Asia/Tokyo")
                .setCalendarId("JP")
                .setOwnerId(ownerId)
                .setSlackChannel(channel)
                .build();
    }

    public static PartnerPaused paused(String partnerId, Instant at) {
        return new PartnerPaused("paused-" + at, at, partnerId, PartnerStage.ACTIVE, PartnerStage.PAUSED, null);
    }

    public static MilestoneReached milestone(String partnerId, Instant at) {
        return MilestoneReached.newBuilder()
                .setEventId("milestone-" + partnerId)
                .setOccurredAt(at)
                .setPartnerId(partnerId)
                .setKeyPersonId("kp1")
                .setRampDay(30)
                .setMetric("PROSPECTS")
                .setTarget(5)
                .setActual(5)
                .build();
    }
}
