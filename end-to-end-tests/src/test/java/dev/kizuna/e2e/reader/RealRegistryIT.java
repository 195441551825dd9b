package dev.kizuna.e2e.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.event.partner.FeedbackSubmitted;
import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.schemas.fixture.SampleEvents;
import dev.kizuna.schemas.serde.AvroSerde;
import dev.kizuna.schemas.serde.SchemaRegistryUnavailableException;
import dev.kizuna.stack.testing.LocalRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealRegistryIT {

    private static final String TOPIC = "partner.engagement";

    private LocalRegistry registry;

    @BeforeAll
    void start() {
        registry = LocalRegistry.start();
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    @Test
    void shouldFindTheSameIdWhenTheSchemaIsLookedUpInsteadOfRegistered() {
        InquiryReceived event = SampleEvents.of(InquiryReceived.class);
        byte[] registered = serde(Map.of()).serializer().serialize(TOPIC, event);
        AvroSerde<IndexedRecord> lookingUp = serde(Map.of("auto.register.schemas", false));

        byte[] lookedUp = lookingUp.serializer().serialize(TOPIC, event);

        assertThat(lookedUp).isEqualTo(registered);
        assertThat(lookingUp.deserializer().deserialize(TOPIC, lookedUp)).isEqualTo(event);
    }

    @Test
    void shouldBlameTheRecordWhenTheRegistryKnowsNoSuchSchema() {
        assertThatThrownBy(() -> serde(Map.of()).deserializer().deserialize(TOPIC, new byte[] {0, 0x7f, 0, 0, 9, 0}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("40403");
        assertThatThrownBy(() -> serde(Map.of("auto.register.schemas", false))
                        .serializer()
                        .serialize("never.used", SampleEvents.of(InquiryReceived.class)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("404");
    }

    @Test
    void shouldBeRefusedWhenASchemaIsNotFullyCompatible() {
        serde(Map.of()).serializer().serialize(TOPIC, SampleEvents.of(FeedbackSubmitted.class));
        Schema broken = new Schema.Parser()
                .parse("""
                {"type": "record", "name": "%s", "fields": [{"name": "score", "type": "long"}]}
                """.formatted(FeedbackSubmitted.getClassSchema().getFullName()));
        var record = new GenericData.Record(broken);
        record.put("score", 1L);

        assertThatThrownBy(() -> serde(Map.of()).serializer().serialize(TOPIC, record))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("FeedbackSubmitted")
                .hasMessageContaining("409");
    }

    @Test
    void shouldGoOnWithKnownSchemasAndBlameNoRecordWhenTheRegistryIsKilled() {
        InquiryReceived known = SampleEvents.of(InquiryReceived.class);
        InquiryAnswered unknown = SampleEvents.of(InquiryAnswered.class);
        AvroSerde<IndexedRecord> serde = serde(Map.of("schema.registry.patience.ms", 100));
        byte[] data = serde.serializer().serialize(TOPIC, known);
        serde.deserializer().deserialize(TOPIC, data);

        registry.kill();

        assertThat(serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, known)))
                .isEqualTo(known);
        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, unknown))
                .isInstanceOf(SchemaRegistryUnavailableException.class);

        registry.restart();

        assertThat(serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, unknown)))
                .isEqualTo(unknown);
        AvroSerde<IndexedRecord> cold = serde(Map.of("schema.registry.patience.ms", 101));
        assertThat(cold.serializer().serialize(TOPIC, known))
                .as("the same id as before")
                .isEqualTo(data);
    }

    private AvroSerde<IndexedRecord> serde(Map<String, ?> properties) {
        var all = new HashMap<String, Object>(Map.of("schema.registry.url", registry.url()));
        all.putAll(properties);
        var serde = new AvroSerde<IndexedRecord>();
        serde.configure(all, false);
        return serde;
    }
}
