package dev.kizuna.notification.obligation.domain;

/** Names the timeline of one policy, or notice, about one subject of a partner. */
public record TimelineId(String partnerId, String policy, String subject) {

    static TimelineId of(ObligationId obligation) {
        return new TimelineId(obligation.partnerId(), obligation.policy(), obligation.subject());
    }
}
