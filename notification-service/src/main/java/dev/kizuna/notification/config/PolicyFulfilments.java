package dev.kizuna.notification.config;

import dev.kizuna.notification.conversation.domain.Fulfilments;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.policy.domain.Policies;
import dev.kizuna.notification.policy.domain.Policy;
import java.util.Map;
import java.util.Optional;

/** How promises are kept by a button, as their policies say. */
final class PolicyFulfilments implements Fulfilments {

    private final Policies policies;

    PolicyFulfilments(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Optional<Fulfilment> of(String obligationId, String by, String eventId) {
        return ObligationId.parse(obligationId)
                .flatMap(id -> policies.find(id.policy())
                        .map(Policy::doneByButton)
                        .map(button -> new Fulfilment(
                                button.event(),
                                button.fill(Map.of(
                                        "subject", id.subject(),
                                        "partnerId", id.partnerId(),
                                        "obligationId", obligationId,
                                        "person", by,
                                        "eventId", eventId)))));
    }
}
