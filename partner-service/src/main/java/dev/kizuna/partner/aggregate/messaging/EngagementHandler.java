package dev.kizuna.partner.aggregate.messaging;

import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.kit.security.Acting;
import dev.kizuna.kit.security.Actor;
import dev.kizuna.schemas.catalogue.Topics;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

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
                Acting.as(reporter(received, event), () -> features.forEach(feature -> feature.take(event)));
            }
        }
    }

    private static Actor reporter(ReceivedEvent received, SpecificRecord event) {
        return new Actor(received.source(), Topics.typeOf(event.getClass()).ceType());
    }
}
