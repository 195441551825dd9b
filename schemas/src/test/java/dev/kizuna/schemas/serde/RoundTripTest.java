package dev.kizuna.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.partner.NominationRejected;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.fixture.SampleEvents;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    private final AvroSerde<SpecificRecord> serde = AvroSerde.inMemory();

    static Stream<SpecificRecord> events() {
        return Stream.concat(SampleEvents.all().stream(), SampleEvents.allSparse().stream());
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldReadWhatWasWrittenWhenItIsAnyEvent(SpecificRecord event) {
        String topic = Topics.of(event.getClass()).name();

        SpecificRecord read =
                serde.deserializer().deserialize(topic, serde.serializer().serialize(topic, event));

        assertThat(read).isExactlyInstanceOf(event.getClass()).isEqualTo(event);
        assertThat(leaves(read))
                .as("to the class: text is String")
                .containsExactlyElementsOf(leaves(event).toList());
    }

    @Test
    void shouldBeginWithConfluentsHeaderWhenWritten() {
        byte[] data = serde.serializer().serialize("partner.engagement", SampleEvents.of(InquiryReceived.class));

        assertThat(data).startsWith(0, 0, 0, 0, 1);
    }

    @Test
    void shouldPassTombstonesWhenTheValueIsNull() {
        assertThat(serde.serializer().serialize("partner.directory", null)).isNull();
        assertThat(serde.deserializer().deserialize("partner.directory", (byte[]) null))
                .isNull();
    }

    @Test
    void shouldWriteMoneyExactlyWhenItsScaleIsSmaller() {
        ConversionRecorded conversion = conversionOf(new BigDecimal("12.5"));

        var read = (ConversionRecorded)
                serde.deserializer().deserialize("t", serde.serializer().serialize("t", conversion));

        assertThat(read.getAmount().getAmount()).isEqualTo(new BigDecimal("12.5000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.0001", "1.28", "-1.29", "99999999999999999999.9999", "-99999999999999999999.9999"})
    void shouldKeepTheSignAndEveryDigitWhenMoneyIsWritten(String amount) {
        ConversionRecorded conversion = conversionOf(new BigDecimal(amount));

        var read = (ConversionRecorded)
                serde.deserializer().deserialize("t", serde.serializer().serialize("t", conversion));

        assertThat(read.getAmount().getAmount()).isEqualByComparingTo(amount).hasScaleOf(4);
    }

    @Test
    void shouldRefuseMoneyWhenItWouldHaveToBeRounded() {
        ConversionRecorded conversion = conversionOf(new BigDecimal("0.00001"));

        assertThatThrownBy(() -> serde.serializer().serialize("t", conversion))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("ConversionRecorded cannot be written")
                .hasMessageContaining("without rounding");
    }

    @Test
    void shouldGoOnWhenARecordBeforeCouldNotBeWritten() {
        SpecificRecord good = SampleEvents.of(NominationRejected.class);
        byte[] before = serde.serializer().serialize("t", good);
        SpecificRecord half = SampleEvents.of(NominationRejected.class);
        half.put(half.getSchema().getField("rejectedBy").pos(), null);

        assertThatThrownBy(() -> serde.serializer().serialize("t", half))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("rejectedBy");

        assertThat(serde.serializer().serialize("t", good)).isEqualTo(before);
    }

    @Test
    void shouldNotBeDisturbedWhenALargeRecordWentBefore() {
        var large = SampleEvents.of(NominationRejected.class);
        large.put(large.getSchema().getField("reason").pos(), "理".repeat(200_000));
        SpecificRecord small = SampleEvents.of(NominationRejected.class);

        byte[] largeData = serde.serializer().serialize("t", large);
        byte[] smallData = serde.serializer().serialize("t", small);

        assertThat(serde.deserializer().deserialize("t", largeData)).isEqualTo(large);
        assertThat(serde.deserializer().deserialize("t", smallData)).isEqualTo(small);
    }

    @Test
    void shouldMixNothingUpWhenManyThreadsShareIt() throws Exception {
        List<SpecificRecord> events = events().toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> allSurvive = () -> {
                for (int round = 0; round < 50; round++) {
                    for (SpecificRecord event : events) {
                        byte[] data = serde.serializer().serialize("t", event);
                        if (!event.equals(serde.deserializer().deserialize("t", data))) {
                            return false;
                        }
                    }
                }
                return true;
            };

            for (Future<Boolean> each : threads.invokeAll(List.of(allSurvive, allSurvive, allSurvive, allSurvive))) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    @Test
    void shouldReadPlainValuesWhenGenericRecordsAreAskedFor() {
        var registry = new InMemorySchemaRegistry();
        var written = new AvroSerializer<SpecificRecord>(registry).serialize("t", conversionOf(new BigDecimal("12.5")));
        var generic = new AvroDeserializer<GenericRecord>(registry, false);

        GenericRecord read = Objects.requireNonNull(generic.deserialize("t", written));

        assertThat(read).isNotInstanceOf(SpecificRecord.class);
        assertThat(read.get("conversionId")).hasToString("c-1");
        assertThat(read.get("occurredAt")).isEqualTo(1_777_620_600_000L);
        assertThat(((GenericRecord) read.get("amount")).get("amount"))
                .isEqualTo(ByteBuffer.wrap(BigInteger.valueOf(125_000).toByteArray()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldPassGenericRecordsOnUnchangedWhenTheyAreReadAndWritten(SpecificRecord event) {
        var registry = new InMemorySchemaRegistry();
        var serializer = new AvroSerializer<IndexedRecord>(registry);
        byte[] data = serializer.serialize("t", event);
        GenericRecord generic = new AvroDeserializer<GenericRecord>(registry, false).deserialize("t", data);

        byte[] again = serializer.serialize("t", generic);

        assertThat(new AvroDeserializer<SpecificRecord>(registry, true).deserialize("t", again))
                .isEqualTo(event);
    }

    @Test
    void shouldSayWhatIsWrongWhenUsedTooSoonOrForKeys() {
        var settings = Map.of("schema.registry.url", "http://127.0.0.1:1");
        try (var serializer = new AvroSerializer<SpecificRecord>();
                var deserializer = new AvroDeserializer<SpecificRecord>()) {
            assertThatThrownBy(() -> serializer.serialize("t", SampleEvents.of(InquiryReceived.class)))
                    .hasMessageContaining("before it was configured");
            assertThatThrownBy(() -> deserializer.deserialize("t", new byte[] {0, 0, 0, 0, 1, 0}))
                    .hasMessageContaining("before it was configured");
            assertThatThrownBy(() -> serializer.configure(settings, true)).isInstanceOf(ConfigException.class);
            assertThatThrownBy(() -> deserializer.configure(settings, true)).isInstanceOf(ConfigException.class);
        }
    }

    private static Stream<String> leaves(@Nullable Object value) {
        return switch (value) {
            case SpecificRecord record ->
                record.getSchema().getFields().stream().flatMap(field -> leaves(record.get(field.pos())));
            case List<?> list -> list.stream().flatMap(RoundTripTest::leaves);
            case Map<?, ?> map ->
                new TreeMap<>(map)
                        .entrySet().stream()
                                .flatMap(entry -> Stream.concat(leaves(entry.getKey()), leaves(entry.getValue())));
            case null -> Stream.of("null");
            default -> Stream.of(value.getClass().getName() + " " + value);
        };
    }

    private static ConversionRecorded conversionOf(BigDecimal amount) {
        return ConversionRecorded.newBuilder()
                .setEventId("e-1")
                .setOccurredAt(Instant.parse("2026-05-01T07:30:00Z"))
                .setPartnerId("partner-1")
                .setConversionId("c-1")
                .setAmount(new Money(amount, "JPY"))
                .build();
    }
}
