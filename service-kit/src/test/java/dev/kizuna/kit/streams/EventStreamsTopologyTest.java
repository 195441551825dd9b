package dev.kizuna.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.event.partner.FeedbackSubmitted;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.kit.kafka.DeadLetters;
import dev.kizuna.kit.kafka.Edition;
import dev.kizuna.kit.kafka.PartitionCounts;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.fixture.SampleEvents;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.serde.AvroSerde;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A topology that answers each inquiry with feedback, and cannot stand the channel "boom". */
class EventStreamsTopologyTest {

    private static final String ENGAGEMENT = Topics.PARTNER_ENGAGEMENT.name();
    private static final Instant NOW = Instant.parse("2026-05-02T00:00:00Z");
    private static final Instant A_LITTLE_LATER = NOW.plusMillis(7);

    private final Clock clock = Clock.fixed(A_LITTLE_LATER, ZoneOffset.UTC);
    private final AvroSerde<SpecificRecord> serde = AvroSerde.inMemory();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private PartitionCounts partitions = topic -> 1;
    private @Nullable TopologyTestDriver driver;

    @AfterEach
    void close() {
        if (driver != null) {
            driver.close();
        }
    }

    @Test
    void shouldGiveWhatIsWrittenItsOwnHeadersKeyAndTimeOfPublishing() {
        input(ENGAGEMENT).pipeInput(record("known", bytes(inquiry("known", "mail"))));

        TestRecord<String, SpecificRecord> written = answers().readRecord();
        assertThat(written.key()).isEqualTo("known");
        assertThat(written.value()).isInstanceOf(FeedbackSubmitted.class);
        assertThat(text(written, "ce_source")).isEqualTo("/sample");
        assertThat(text(written, "ce_type")).isEqualTo("dev.kizuna.partner.feedback-submitted.v1");
        assertThat(written.headers().lastHeader("foreign")).isNull();
        assertThat(written.getRecordTime())
                .as("by the clock itself, since the time that Streams keeps lags behind it")
                .isEqualTo(A_LITTLE_LATER);
    }

    @Test
    void shouldPutPoisonAsideWithItsCauseAndGoOn() {
        TestInputTopic<byte[], byte[]> input = input(ENGAGEMENT);

        input.pipeInput(record("known", new byte[] {'{'}));
        input.pipeInput(record("known", null));
        input.pipeInput(record("known", bytes(inquiry("known", "mail"))));

        List<TestRecord<byte[], byte[]>> letters = letters(ENGAGEMENT).readRecordsToList();
        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst().value()).containsExactly('{');
        assertThat(letters.getFirst().key()).isEqualTo(utf8("known"));
        assertThat(text(letters.getFirst(), "foreign")).isEqualTo("kept");
        assertThat(text(letters.getFirst(), DeadLetters.TOPIC)).isEqualTo(ENGAGEMENT);
        assertThat(text(letters.getFirst(), DeadLetters.OFFSET)).isEqualTo("0");
        assertThat(text(letters.getFirst(), DeadLetters.CONSUMER)).isEqualTo("sample");
        assertThat(text(letters.getFirst(), DeadLetters.CAUSE)).endsWith("SerializationException");
        assertThat(text(letters.getLast(), DeadLetters.DETAIL)).contains("must have a value");
        assertThat(answers().readRecordsToList()).hasSize(1);
    }

    @Test
    void shouldPutAsideTheRawBytesWhenALaterStepFails() {
        byte[] boom = bytes(inquiry("known", "boom"));
        TestInputTopic<byte[], byte[]> input = input(ENGAGEMENT);

        input.pipeInput(record("known", boom));
        input.pipeInput(record("known", bytes(inquiry("known", "mail"))));

        TestRecord<byte[], byte[]> letter = letters(ENGAGEMENT).readRecord();
        assertThat(letter.value()).isEqualTo(boom);
        assertThat(text(letter, DeadLetters.DETAIL)).isEqualTo("boom");
        assertThat(answers().readRecordsToList()).hasSize(1);
    }

    @Test
    void shouldStopInsteadOfBuryingWhenTheRegistryIsAway() {
        TestInputTopic<byte[], byte[]> input = input(ENGAGEMENT, (topic, data) -> {
            throw new TimeoutException("the registry is away");
        });

        assertThatThrownBy(() -> input.pipeInput(record("known", bytes(inquiry("known", "mail")))))
                .hasRootCauseMessage("the registry is away");
        assertThat(letters(ENGAGEMENT).isEmpty()).isTrue();
    }

    @Test
    void shouldLeaveOutARecordOfAnOpenTopicThatIsNotInItsPartition() {
        partitions = topic -> 6;
        String elsewhere = partnerThatIs(false);
        String here = partnerThatIs(true);
        TestInputTopic<byte[], byte[]> input = input(ENGAGEMENT);

        input.pipeInput(record(elsewhere, bytes(inquiry(elsewhere, "mail"))));
        input.pipeInput(record(elsewhere, bytes(inquiry(here, "mail"))));

        assertThat(answers().readRecordsToList()).extracting(TestRecord::key).containsExactly(here);
        assertThat(letters(ENGAGEMENT).isEmpty()).isTrue();
        assertThat(meters.counter("kizuna.events.misplaced", "topic", ENGAGEMENT)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldPutAsideARecordOfAClosedTopicThatIsNotInItsPartition() {
        partitions = topic -> 6;
        String elsewhere = partnerThatIs(false);
        var event = PartnerRegistered.newBuilder(SampleEvents.of(PartnerRegistered.class))
                .setPartnerId(elsewhere)
                .build();

        input(Topics.PARTNER_LIFECYCLE.name()).pipeInput(record(elsewhere, bytes(event)));

        assertThat(text(letters(Topics.PARTNER_LIFECYCLE.name()).readRecord(), DeadLetters.DETAIL))
                .startsWith("It belongs into partition ");
    }

    @Test
    void shouldForwardATombstoneWithItsKeyWhenTheTopicIsCompacted() {
        TestInputTopic<byte[], byte[]> input = input(Topics.PARTNER_DIRECTORY.name());

        input.pipeInput(record("known/partner", bytes(SampleEvents.of(PartnerProfile.class))));
        input.pipeInput(record("known/partner", null));
        input.pipeInput(new TestRecord<>(null, bytes(SampleEvents.of(PartnerProfile.class))));

        assertThat(seen).containsExactly("known/partner=PartnerProfile", "known/partner=null");
        assertThat(text(letters(Topics.PARTNER_DIRECTORY.name()).readRecord(), DeadLetters.DETAIL))
                .contains("must have a key");
    }

    @Test
    void shouldWriteWhereTheTopicsAreWhenTheyAreCalledOtherwise() {
        // given
        var builder = new StreamsBuilder();
        KStream<byte[], byte[]> raw = builder.stream(
                Topics.PARTNER_ENGAGEMENT.name(),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("raw"));
        var named = new ArrayList<String>();
        Serializer<SpecificRecord> noting = (topic, event) -> {
            named.add(topic);
            return serde.serializer().serialize(topic, event);
        };
        var again = new EventStreams(
                Serdes.serdeFrom(noting, serde.deserializer()), partitions, "/sample", clock, meters, new Edition() {
                    @Override
                    public String topic(Topic topic) {
                        return topic.name() + "-g2";
                    }
                });
        again.write(again.read(raw), "again-out");
        var properties = new Properties();
        properties.put("application.id", "sample");
        properties.put("bootstrap.servers", "none:1");
        driver = new TopologyTestDriver(builder.build(), properties, NOW);

        // when
        driver.createInputTopic(Topics.PARTNER_ENGAGEMENT.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(record("known", bytes(SampleEvents.of(FeedbackSubmitted.class))));

        // then
        assertThat(driver.createOutputTopic(
                                Topics.PARTNER_ENGAGEMENT.name() + "-g2",
                                new StringDeserializer(),
                                serde.deserializer())
                        .readValuesToList())
                .hasSize(1);
        assertThat(named).as("the schema's place in the registry").containsOnly(Topics.PARTNER_ENGAGEMENT.name());
    }

    private final List<String> seen = new ArrayList<>();

    private TestInputTopic<byte[], byte[]> input(String topic) {
        return input(topic, serde.deserializer());
    }

    private TestInputTopic<byte[], byte[]> input(String topic, Deserializer<SpecificRecord> deserializer) {
        var builder = new StreamsBuilder();
        KStream<byte[], byte[]> raw = builder.stream(
                topic, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("raw"));
        var streams = new EventStreams(
                Serdes.serdeFrom(serde.serializer(), deserializer), partitions, "/sample", clock, meters);
        KStream<String, SpecificRecord> answers = streams.read(raw)
                .peek(
                        (key, event) -> seen.add(key + "="
                                + (event == null ? null : event.getClass().getSimpleName())),
                        Named.as("note"))
                .flatMapValues(EventStreamsTopologyTest::answer, Named.as("answer"));
        streams.write(answers, "answers-out");
        var properties = new Properties();
        properties.put("application.id", "sample");
        properties.put("bootstrap.servers", "none:1");
        properties.put("processing.exception.handler", DeadLetterHandler.class);
        driver = new TopologyTestDriver(builder.build(), properties, NOW);
        return driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static List<SpecificRecord> answer(@Nullable SpecificRecord event) {
        if (!(event instanceof InquiryReceived inquiry)) {
            return List.of();
        }
        if (inquiry.getChannel().equals("boom")) {
            throw new IllegalStateException("boom");
        }
        return List.of(FeedbackSubmitted.newBuilder(SampleEvents.of(FeedbackSubmitted.class))
                .setPartnerId(EventFields.partnerId(event))
                .build());
    }

    private TestOutputTopic<String, SpecificRecord> answers() {
        return java.util.Objects.requireNonNull(driver)
                .createOutputTopic(
                        Topics.of(FeedbackSubmitted.class).name(), new StringDeserializer(), serde.deserializer());
    }

    private TestOutputTopic<byte[], byte[]> letters(String topic) {
        return java.util.Objects.requireNonNull(driver)
                .createOutputTopic(topic + "-dlt", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static String partnerThatIs(boolean inPartitionZero) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "known" + i)
                .filter(id -> (PartnerKeys.partition(id, 6) == 0) == inPartitionZero)
                .findFirst()
                .orElseThrow();
    }

    private static InquiryReceived inquiry(String partnerId, String channel) {
        return InquiryReceived.newBuilder(SampleEvents.of(InquiryReceived.class))
                .setPartnerId(partnerId)
                .setChannel(channel)
                .build();
    }

    private byte[] bytes(SpecificRecord event) {
        return java.util.Objects.requireNonNull(
                serde.serializer().serialize(Topics.of(event.getClass()).name(), event));
    }

    @SuppressWarnings("NullAway") // a record may have no value
    private static TestRecord<byte[], byte[]> record(String key, byte @Nullable [] value) {
        var record = new TestRecord<>(utf8(key), value);
        record.headers().add("foreign", utf8("kept"));
        return record;
    }

    private static String text(TestRecord<?, ?> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
