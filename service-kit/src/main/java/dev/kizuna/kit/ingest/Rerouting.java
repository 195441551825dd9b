package dev.kizuna.kit.ingest;

import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.kit.kafka.PartitionCounts;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.PartnerKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Publishes a record again that its writer put into another partition than its partner's: all that is read downstream
 * relies on finding it there. Only the owner of an open topic does this; the others pass such records over. No record
 * is published again more than once, whatever the partitions look like from here.
 */
public final class Rerouting implements EventHandler {

    private static final String MARK = "kizuna-rerouted";

    private final EventHandler next;
    private final PartitionCounts partitions;
    private final EventProducer producer;
    private final MeterRegistry meters;

    public Rerouting(EventHandler next, PartitionCounts partitions, EventProducer producer, MeterRegistry meters) {
        this.next = next;
        this.partitions = partitions;
        this.producer = producer;
        this.meters = meters;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        List<ReceivedEvent> inPlace = new ArrayList<>(events.size());
        for (ReceivedEvent received : events) {
            if (isInPlace(received)) {
                inPlace.add(received);
            } else {
                reroute(received);
            }
        }
        if (!inPlace.isEmpty()) {
            next.handle(inPlace);
        }
    }

    private boolean isInPlace(ReceivedEvent received) {
        String partnerId = EventFields.partnerId(Objects.requireNonNull(received.event()));
        return received.partition() == PartnerKeys.partition(partnerId, partitions.of(received.topic()))
                || received.headers().lastHeader(MARK) != null;
    }

    private void reroute(ReceivedEvent received) {
        producer.publishAgain(received, MARK).join();
        meters.counter("kizuna.events.rerouted", "topic", received.topic()).increment();
    }
}
