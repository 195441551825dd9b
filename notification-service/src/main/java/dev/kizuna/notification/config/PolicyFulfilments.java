package dev.kizuna.notification.config;

import dev.kizuna.notification.conversation.domain.Fulfilments;
import dev.kizuna.notification.obligation.domain.ObligationId;
import java.util.Map;
import java.util.Optional;

/** How promises are kept by a button. */
final class PolicyFulfilments implements Fulfilments {

    @Override
    public Optional<Fulfilment> of(String obligationId, String by, String eventId) {
        return ObligationId.parse(obligationId).flatMap(id -> switch (id.policy()) {
            case "response-24h" ->
                Optional.of(new Fulfilment(
                        "InquiryAnswered", Map.of("inquiryId", id.subject(), "answeredBy", by, "automatic", "false")));
            case "feedback-next-business-day" ->
                Optional.of(new Fulfilment(
                        "ActionPlanShared",
                        Map.of("feedbackId", id.subject(), "planId", "plan-" + eventId, "sharedBy", by)));
            default -> Optional.empty();
        });
    }
}
