package dev.kizuna.e2e.reader;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.fixture.SampleEvents;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.EventRecords;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroSerializer;
import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalParts;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IndependentReaderIT {

    private static final int PARTITIONS = 6;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static Map<String, JsonNode> readByEventId = Map.of();

    @BeforeAll
    static void writeAndRead() throws Exception {
        String registry = LocalParts.shared().registry().url();
        try (var broker = LocalBroker.start()) {
            writeAndRead(broker.bootstrapServers(), registry);
        }
    }

    /** On a broker of its own, where no service answers what is written. */
    private static void writeAndRead(String brokers, String registry) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic ->
                                    new NewTopic(topic.name(), PARTITIONS, (short) 1).configs(topic.configuration()))
                            .toList())
                    .all()
                    .get();
        }
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "schema.registry.url",
                registry,
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                AvroSerializer.class,
                "partitioner.class",
                PartnerPartitioner.class,
                "enable.idempotence",
                true);
        try (var producer = new KafkaProducer<String, SpecificRecord>(settings)) {
            for (SpecificRecord event : events().toList()) {
                producer.send(record(event)).get();
            }
        }
        readByEventId = NodeReader.read(
                        brokers,
                        registry,
                        Topics.all().stream().map(Topic::name).toList())
                .stream()
                .collect(toMap(line -> line.at("/value/eventId").asString(), Function.identity()));
    }

    static Stream<SpecificRecord> events() {
        return Stream.of(SampleEvents.all(), SampleEvents.allSparse(), extremes())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldReadEveryFieldWhenTheReaderIsSomebodyElses(SpecificRecord event) {
        JsonNode read = lineOf(event);

        assertThat(read.get("value")).isEqualTo(json(plain(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldFindKeyPartitionAndHeadersWhenTheReaderIsSomebodyElses(SpecificRecord event) {
        ProducerRecord<String, SpecificRecord> sent = record(event);
        var headers = new LinkedHashMap<String, String>();
        sent.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));

        JsonNode read = lineOf(event);

        assertThat(read.get("topic").asString()).isEqualTo(sent.topic());
        assertThat(read.get("key").asString()).isEqualTo(sent.key());
        assertThat(read.get("partition").asInt()).isEqualTo(PartnerKeys.partition(sent.key(), PARTITIONS));
        assertThat(read.get("headers")).isEqualTo(json(headers));
    }

    @Test
    void shouldReadEachRecordOnceWhenAllTopicsAreRead() {
        assertThat(readByEventId).hasSize((int) events().count());
    }

    private static JsonNode lineOf(SpecificRecord event) {
        String eventId = EventFields.eventId(event);
        return requireNonNull(readByEventId.get(eventId), () -> eventId + " was not read");
    }

    private static List<SpecificRecord> extremes() {
        var extremes = new ArrayList<SpecificRecord>();
        for (String amount : List.of("0", "-0.0001", "1.28", "-1.29", "99999999999999999999.9999")) {
            ConversionRecorded sample = SampleEvents.sparse(ConversionRecorded.class);
            extremes.add(ConversionRecorded.newBuilder(sample)
                    .setEventId("amount-" + amount)
                    .setAmount(new Money(new BigDecimal(amount).setScale(4), "USD"))
                    .build());
        }
        return extremes;
    }

    private static ProducerRecord<String, SpecificRecord> record(SpecificRecord event) {
        boolean compacted = Topics.of(event.getClass()).keeping() instanceof Topic.Keeping.Compacted;
        String partnerId = EventFields.partnerId(event);
        String key = compacted ? PartnerKeys.composite(partnerId, EventFields.eventId(event)) : partnerId;
        return EventRecords.of(key, event, "/independent-reader-test");
    }

    /** The event as the reader ought to print it, found without the serde. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case SpecificRecord record -> {
                var plain = new LinkedHashMap<String, @Nullable Object>();
                record.getSchema()
                        .getFields()
                        .forEach(field -> plain.put(field.name(), plain(record.get(field.pos()))));
                yield plain;
            }
            case List<?> list -> {
                var plain = new ArrayList<@Nullable Object>();
                list.forEach(element -> plain.add(plain(element)));
                yield plain;
            }
            case Map<?, ?> map -> {
                var plain = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, element) -> plain.put(name.toString(), plain(element)));
                yield plain;
            }
            case BigDecimal decimal -> decimal.toPlainString();
            case ByteBuffer bytes -> HexFormat.of().formatHex(bytes.array());
            case Number number -> number;
            case Boolean bool -> bool;
            default -> value.toString();
        };
    }

    private static JsonNode json(@Nullable Object value) {
        return JSON.readTree(JSON.writeValueAsString(value));
    }
}
