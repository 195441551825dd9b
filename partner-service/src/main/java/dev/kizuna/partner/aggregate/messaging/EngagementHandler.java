package dev.kizuna.partner.aggregate.messaging;

import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import java.util.List;
import java.util.Objects;

/** Hands what other systems wrote to the features; our own events, known by their source, are in the documents already. */
final class EngagementHandler implements EventHandler {

    private final String ownSource;
    private final List<Reports<?, ?>> features;

    EngagementHandler(String ownSource, List<Reports<?, ?>> features) {
        this.ownSource = ownSource;
        this.features = features;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        for (ReceivedEvent received : events) {
            if (!received.source().equals(ownSource)) {
                var event = Objects.requireNonNull(received.event());
                features.forEach(feature -> feature.take(event));
            }
        }
    }
}
