package dev.kizuna.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.fixture.SampleEvents;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.serde.AvroSerde;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;

class DecodingListenerTest {

    private static final String TOPIC = Topics.PARTNER_ENGAGEMENT.name();

    private final AvroSerde<SpecificRecord> serde = AvroSerde.inMemory();
    private final MockProducer<byte[], byte[]> producer = openProducer();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> handled = new ArrayList<>();
    private boolean running = true;
    private Predicate<Headers> wanted = _ -> true;
    private long offset;

    @Test
    void shouldHandOnWhatCanBeReadInItsOrderWhenSomethingBetweenCannot() {
        listener(this::note)
                .onMessage(List.of(
                        good("1"), raw("garbage".getBytes(StandardCharsets.UTF_8)), good("2"), raw(null), good("3")));

        assertThat(handled).containsExactly("1", "2", "3");
        assertThat(producer.history()).extracting(ProducerRecord::topic).containsOnly(TOPIC + "-dlt");
        assertThat(producer.history()).hasSize(2);
        assertThat(meters.counter("kizuna.dead.letters", "topic", TOPIC, "consumer", "group")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void shouldNotEvenDecodeWhatSaysThatItIsSomethingElse() {
        wanted = headers -> headers.lastHeader("else") == null;
        ConsumerRecord<byte[], byte[]> other = raw("garbage".getBytes(StandardCharsets.UTF_8));
        other.headers().add("else", new byte[0]);

        listener(this::note).onMessage(List.of(good("1"), other, good("2")));

        assertThat(handled).containsExactly("1", "2");
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldKeepKeyBytesHeadersAndOriginInADeadLetter() {
        byte[] bytes = {9, 8, 7};
        ConsumerRecord<byte[], byte[]> poison = raw(bytes);
        poison.headers().add("ce_id", "x".getBytes(StandardCharsets.UTF_8));

        listener(this::note).onMessage(List.of(poison));

        ProducerRecord<byte[], byte[]> letter = producer.history().getFirst();
        assertThat(letter.key()).isEqualTo("p".getBytes(StandardCharsets.UTF_8));
        assertThat(letter.value()).isSameAs(bytes);
        assertThat(header(letter, "ce_id")).isEqualTo("x");
        assertThat(header(letter, DeadLetters.CAUSE))
                .isEqualTo("org.apache.kafka.common.errors.SerializationException");
        assertThat(header(letter, DeadLetters.DETAIL)).contains("wire format");
        assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo(TOPIC);
        assertThat(header(letter, DeadLetters.PARTITION)).isEqualTo("2");
        assertThat(header(letter, DeadLetters.OFFSET)).isEqualTo("0");
        assertThat(header(letter, DeadLetters.TIMESTAMP)).isEqualTo("1777593600000");
        assertThat(header(letter, DeadLetters.CONSUMER)).isEqualTo("group");
    }

    @Test
    void shouldBuryTheOneEventThatFailsWhenTheOthersCanBeHandled() {
        listener(events -> {
                    if (events.stream().anyMatch(event -> id(event).equals("2"))) {
                        throw new IllegalStateException("cannot do 2", new ArithmeticException("root"));
                    }
                    note(events);
                })
                .onMessage(List.of(good("1"), good("2"), good("3")));

        assertThat(handled).containsExactly("1", "3");
        assertThat(producer.history()).hasSize(1);
        assertThat(header(producer.history().getFirst(), DeadLetters.CAUSE)).isEqualTo("java.lang.ArithmeticException");
        assertThat(header(producer.history().getFirst(), DeadLetters.DETAIL)).isEqualTo("root");
    }

    @Test
    void shouldBuryNothingWhenTheFaultPasses() {
        var listener = listener(events -> {
            throw new TimeoutException("no broker");
        });

        assertThatThrownBy(() -> listener.onMessage(List.of(good("1"), raw(new byte[] {1}), good("2"))))
                .isInstanceOf(TimeoutException.class);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldLeaveAFailureForTheNextStartWhenTheConsumerIsStopping() {
        running = false;
        var listener = listener(events -> {
            throw new IllegalStateException("the store was closed");
        });

        assertThatThrownBy(() -> listener.onMessage(List.of(good("1")))).isInstanceOf(IllegalStateException.class);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldHandOnATombstoneWhenTheTopicIsCompacted() {
        var tombstone = new ConsumerRecord<byte[], byte[]>(
                Topics.PARTNER_DIRECTORY.name(), 2, 0, "p/partner".getBytes(StandardCharsets.UTF_8), nothing());
        List<ReceivedEvent> received = new ArrayList<>();

        listener(received::addAll).onMessage(List.of(tombstone));

        assertThat(received).hasSize(1);
        assertThat(received.getFirst().event()).isNull();
        assertThat(received.getFirst().key()).isEqualTo("p/partner");
    }

    @Test
    void shouldAskForTheSamePollAgainWhenADeadLetterCannotBeWritten() {
        var listener = listener(this::note);
        producer.sendException = new TimeoutException("no broker");

        assertThatThrownBy(() -> listener.onMessage(List.of(raw(new byte[] {1}))))
                .satisfies(failure -> assertThat(Recoverable.isPassing(failure)).isTrue());
    }

    private DecodingListener listener(EventHandler handler) {
        var template = new KafkaTemplate<byte[], byte[]>(() -> producer);
        return new DecodingListener("group", serde.deserializer(), wanted, handler, template, meters, () -> running);
    }

    private void note(List<ReceivedEvent> events) {
        events.forEach(event -> handled.add(id(event)));
    }

    private static String id(ReceivedEvent event) {
        return EventFields.eventId(Objects.requireNonNull(event.event()));
    }

    private ConsumerRecord<byte[], byte[]> good(String id) {
        InquiryReceived event = InquiryReceived.newBuilder(SampleEvents.of(InquiryReceived.class))
                .setEventId(id)
                .build();
        return raw(serde.serializer().serialize(TOPIC, event));
    }

    private ConsumerRecord<byte[], byte[]> raw(byte @Nullable [] value) {
        return new ConsumerRecord<>(
                TOPIC,
                2,
                offset++,
                1777593600000L,
                TimestampType.CREATE_TIME,
                1,
                value == null ? 0 : value.length,
                "p".getBytes(StandardCharsets.UTF_8),
                value == null ? nothing() : value,
                new RecordHeaders(),
                Optional.empty());
    }

    /** A record without a value, which Kafka's own API does not speak of. */
    @SuppressWarnings("NullAway")
    private static byte[] nothing() {
        return null;
    }

    private static String header(ProducerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** A template closes its producer after each send. */
    private static MockProducer<byte[], byte[]> openProducer() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public void close(Duration timeout) {
                // it is used again
            }
        };
    }
}
