package dev.kizuna.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.schemas.fixture.SampleEvents;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSchemaRegistryTest {

    private static final String TOPIC = "partner.engagement";
    private static final SpecificRecord EVENT = SampleEvents.of(InquiryReceived.class);

    private final FakeRegistry registry = new FakeRegistry();

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void shouldAskOnceForEachSchemaWhenManyRecordsPass() {
        AvroSerde<SpecificRecord> serde = serde(Map.of());

        for (int i = 0; i < 100; i++) {
            byte[] data = serde.serializer().serialize(TOPIC, EVENT);
            assertThat(serde.deserializer().deserialize(TOPIC, data)).isEqualTo(EVENT);
        }

        assertThat(registry.asked)
                .containsExactly(
                        "POST /subjects/partner.engagement-dev.kizuna.event.partner.InquiryReceived/versions",
                        "GET /schemas/ids/1");
    }

    @Test
    void shouldShareWhatIsKnownWhenAnotherSerdeHasTheSameSettings() {
        serde(Map.of()).serializer().serialize(TOPIC, EVENT);

        serde(Map.of()).serializer().serialize(TOPIC, EVENT);

        assertThat(registry.asked).hasSize(1);
    }

    @Test
    void shouldLookUpAndNotRegisterWhenToldSo() {
        serde(Map.of()).serializer().serialize(TOPIC, EVENT);
        AvroSerde<SpecificRecord> lookingUp = serde(Map.of("auto.register.schemas", false));

        byte[] known = lookingUp.serializer().serialize(TOPIC, EVENT);

        assertThat(known).startsWith(0, 0, 0, 0, 1);
        assertThat(registry.asked.getLast())
                .isEqualTo("POST /subjects/partner.engagement-dev.kizuna.event.partner.InquiryReceived");
        assertThatThrownBy(() -> lookingUp.serializer().serialize(TOPIC, SampleEvents.of(InquiryAnswered.class)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("40401")
                .hasMessageContaining("InquiryAnswered");
        assertThat(registry.subjects()).hasSize(1);
    }

    @Test
    void shouldUseTheSubjectOfTheStrategyWhenOneIsSet() {
        serde(Map.of("value.subject.name.strategy", "io.confluent.kafka.serializers.subject.RecordNameStrategy"))
                .serializer()
                .serialize(TOPIC, EVENT);

        assertThat(registry.subjects()).containsExactly("dev.kizuna.event.partner.InquiryReceived");
    }

    @Test
    void shouldSendCredentialsWhenTheyAreSet() {
        serde(Map.of("basic.auth.user.info", "kizuna:絆")).serializer().serialize(TOPIC, EVENT);

        assertThat(registry.credentials).containsExactly("Basic a2l6dW5hOue1hg==");
    }

    @Test
    void shouldBlameTheRecordWhenTheRegistryKnowsNoSuchId() {
        AvroSerde<SpecificRecord> serde = serde(Map.of());

        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, new byte[] {0, 0, 0, 0, 9, 0}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("schema id 9")
                .hasMessageContaining("40403");
    }

    @Test
    void shouldBlameTheSchemaWhenItIsRefusedAsIncompatible() {
        registry.answerNext(409, "{\"error_code\":409,\"message\":\"incompatible\"}");
        AvroSerde<SpecificRecord> serde = serde(Map.of());

        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, EVENT))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("InquiryReceived")
                .hasMessageContaining("incompatible");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | {"error_code":50001,"message":"store"}
            503 |
            401 | {"error_code":40101,"message":"who are you"}
            404 | <html>a proxy</html>
            404 | {"detail":"not this path"}
            200 | <html>a login page</html>
            200 | {"unexpected":true}
            """)
    void shouldNotBlameTheRecordWhenTheAnswerIsNotARegistrysVerdict(int status, String body) {
        AvroSerde<SpecificRecord> serde = serde(Map.of("schema.registry.patience.ms", 0));
        byte[] data = {0, 0, 0, 0, 1, 0};
        registry.answerNext(status, body == null ? "" : body);

        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, data))
                .isInstanceOf(SchemaRegistryUnavailableException.class)
                .isInstanceOf(RetriableException.class)
                .isNotInstanceOf(SerializationException.class);
    }

    @Test
    void shouldNotBlameTheRecordWhenNobodyListens() throws IOException {
        AvroSerde<SpecificRecord> serde = serde(
                Map.of("schema.registry.url", "http://127.0.0.1:" + freePort(), "schema.registry.patience.ms", 0));

        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, EVENT))
                .isInstanceOf(SchemaRegistryUnavailableException.class)
                .hasMessageContaining("gave no answer about partner.engagement-");
    }

    @Test
    void shouldWaitAndGoOnWhenTheRegistryComesBack() {
        registry.answerNext(503, "");
        AvroSerde<SpecificRecord> serde = serde(Map.of("schema.registry.patience.ms", 30_000));

        assertThat(serde.serializer().serialize(TOPIC, EVENT)).startsWith(0, 0, 0, 0, 1);
        assertThat(registry.asked).hasSize(2);
    }

    @Test
    void shouldAskTheNextInstanceWhenOneIsAway() throws IOException {
        AvroSerde<SpecificRecord> serde = serde(Map.of(
                "schema.registry.url",
                "http://127.0.0.1:" + freePort() + "," + registry.url(),
                "schema.registry.patience.ms",
                0));

        assertThat(serde.serializer().serialize(TOPIC, EVENT)).startsWith(0, 0, 0, 0, 1);
    }

    @Test
    void shouldGoOnWithKnownSchemasWhenTheRegistryIsAwayAndAnotherWaitsForIt() throws Exception {
        AvroSerde<SpecificRecord> serde = serde(Map.of("schema.registry.patience.ms", 30_000));
        byte[] known = serde.serializer().serialize(TOPIC, EVENT);
        serde.deserializer().deserialize(TOPIC, known);
        registry.close();
        var waiting = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var cold = threads.submit(() -> {
                waiting.countDown();
                return serde.serializer().serialize(TOPIC, SampleEvents.of(InquiryAnswered.class));
            });
            assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();

            for (int i = 0; i < 1_000; i++) {
                assertThat(serde.serializer().serialize(TOPIC, EVENT)).isEqualTo(known);
                assertThat(serde.deserializer().deserialize(TOPIC, known)).isEqualTo(EVENT);
            }

            assertThat(cold.isDone()).isFalse();
            threads.shutdownNow();
            assertThatThrownBy(cold::get).hasCauseInstanceOf(InterruptException.class);
        }
    }

    private AvroSerde<SpecificRecord> serde(Map<String, ?> properties) {
        var all = new HashMap<String, Object>(Map.of("schema.registry.url", registry.url()));
        all.putAll(properties);
        var serde = new AvroSerde<SpecificRecord>();
        serde.configure(all, false);
        return serde;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
