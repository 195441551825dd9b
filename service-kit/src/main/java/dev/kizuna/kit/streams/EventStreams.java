package dev.kizuna.kit.streams;

import dev.kizuna.kit.kafka.Edition;
import dev.kizuna.kit.kafka.PartitionCounts;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** The two ends of every topology: raw records become events, events become records with headers, key and partition. */
public final class EventStreams {

    private final Serde<SpecificRecord> serde;
    private final PartitionCounts partitions;
    private final String source;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Edition edition;

    /**
     * @param serde of the events
     * @param partitions tells whether a record is where its partner belongs
     * @param source CloudEvents source of what is written
     * @param clock tells when it is written
     */
    public EventStreams(
            Serde<SpecificRecord> serde, PartitionCounts partitions, String source, Clock clock, MeterRegistry meters) {
        this(serde, partitions, source, clock, meters, Edition.ONLY);
    }

    /**
     * Events of a service whose topics are called otherwise for a while.
     *
     * @param edition which may have names of its own
     */
    public EventStreams(
            Serde<SpecificRecord> serde,
            PartitionCounts partitions,
            String source,
            Clock clock,
            MeterRegistry meters,
            Edition edition) {
        this.serde = serde;
        this.partitions = partitions;
        this.source = source;
        this.clock = clock;
        this.meters = meters;
        this.edition = edition;
    }

    /**
     * Decodes records. What cannot be decoded is thrown, for {@link DeadLetterHandler} to put aside. A record of an open
     * topic that is not in its partner's partition is counted and left out, since the topic's owner publishes it again
     * where it belongs; one of a closed topic cannot be decoded. A tombstone of a compacted topic goes on with a null
     * value.
     */
    public KStream<String, SpecificRecord> read(KStream<byte[], byte[]> raw) {
        return raw.process(() -> new DecodeEvents(serde.deserializer(), partitions, meters), Named.as("decode-events"));
    }

    /**
     * Writes events to the topics the catalogue has for them; the stream's keys become the records' keys.
     *
     * @param name of the nodes: {@code name-headers} and {@code name}
     */
    public void write(KStream<String, SpecificRecord> events, String name) {
        events.processValues(() -> new AddHeaders(source, clock, edition), Named.as(name + "-headers"))
                .to(
                        (key, event, context) -> edition.topic(Topics.of(event.getClass())),
                        Produced.with(Serdes.String(), Serdes.serdeFrom(this::serialize, serde.deserializer()))
                                .withName(name)
                                .withStreamPartitioner((topic, key, event, count) ->
                                        Optional.of(Set.of(PartnerKeys.partition(key, count)))));
    }

    /** Whatever its topic is called, an event's schema stands in the registry where the catalogue's topic has it. */
    private byte[] serialize(String topic, SpecificRecord event) {
        return serde.serializer().serialize(Topics.of(event.getClass()).name(), event);
    }
}
