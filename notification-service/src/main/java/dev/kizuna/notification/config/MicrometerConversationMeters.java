package dev.kizuna.notification.config;

import dev.kizuna.notification.conversation.application.ConversationMeters;
import io.micrometer.core.instrument.MeterRegistry;

/** Conversations as Micrometer counts them. */
final class MicrometerConversationMeters implements ConversationMeters {

    private final MeterRegistry registry;

    MicrometerConversationMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void taken(String medium, String outcome) {
        registry.counter("kizuna.conversation.taken", "medium", medium, "outcome", outcome)
                .increment();
    }

    @Override
    public void refused(String medium, String reason) {
        registry.counter("kizuna.conversation.refused", "medium", medium, "reason", reason)
                .increment();
    }
}
