package dev.kizuna.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.kit.sample.Http;
import dev.kizuna.kit.sample.Http.Answer;
import dev.kizuna.kit.sample.SampleApplication;
import dev.kizuna.schemas.fixture.SampleEvents;
import dev.kizuna.stack.testing.LocalParts;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A service that has nothing but the kit, in the local profile, on a real broker, registry and store. */
class ApplicationIT {

    private static final String ONE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String TOPIC = "partner.engagement";

    private static LocalParts parts;
    private static ConfigurableApplicationContext service;
    private static Http http;

    @BeforeAll
    static void start() {
        parts = LocalParts.shared();
        service = SampleApplication.start(
                "spring.profiles.active=local",
                "management.tracing.sampling.probability=1.0",
                "spring.kafka.bootstrap-servers=" + parts.broker().bootstrapServers(),
                "kizuna.schema-registry.url=" + parts.registry().url(),
                "kizuna.mongodb.uri=" + parts.store().uri() + "/sample");
        http = new Http(SampleApplication.port(service));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void shouldBeHealthyAndSayWithWhom() {
        JsonNode health = http.get("/actuator/health").json();

        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.path("components")
                        .path("kafka")
                        .path("details")
                        .path("brokers")
                        .asInt())
                .isEqualTo(1);
        assertThat(health.path("components")
                        .path("documentStore")
                        .path("details")
                        .path("database")
                        .asString())
                .isEqualTo("sample");
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void shouldShowItsMetersToPrometheus() {
        http.post("/api/events", ONE, event("known-m", "m-1"));

        String metrics = http.get("/actuator/prometheus").body();

        assertThat(metrics)
                .contains(
                        "kizuna_ingested_total{outcome=\"accepted\"}",
                        "kizuna_outbox_waiting",
                        "kizuna_outbox_published_total",
                        "kafka_producer_record_send_total",
                        "mongodb_driver_commands_seconds_count",
                        "http_server_requests_seconds_count");
    }

    @Test
    void shouldDescribeItsApiWithAllWaysToBeRefused() {
        JsonNode api = http.get("/v3/api-docs").json();

        JsonNode events = api.path("paths").path("/api/events").path("post");
        assertThat(events.path("requestBody").path("content").propertyNames()).containsExactlyInAnyOrder(ONE, BATCH);
        assertThat(events.path("responses").path("default").path("content").propertyNames())
                .containsExactly("application/problem+json");
        assertThat(api.path("paths")
                        .path("/api/imports/{kind}")
                        .path("post")
                        .path("requestBody")
                        .path("content")
                        .propertyNames())
                .containsExactly("text/csv");
        assertThat(api.path("components")
                        .path("schemas")
                        .path("Problem")
                        .path("properties")
                        .path("code")
                        .path("enum"))
                .extracting(JsonNode::asString)
                .contains("unknown-partner", "naive-time", "batch-too-large");
        assertThat(http.get("/swagger-ui.html").status()).isEqualTo(302);
        assertThat(http.get("/swagger-ui/index.html").body()).contains("Swagger UI");
    }

    @Test
    void shouldRefuseOtherHostNamesAndFormsOfOtherPages() {
        assertThat(http.raw("GET /api/things/one HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("malformed-request");
        assertThat(http.raw("GET /api/things/one HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        String thing = "{\"name\":\"x\"}";
        Answer foreign = http.post("/api/things", "application/json", thing, "Origin", "https://evil.example");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.code()).isEqualTo("forbidden");
        assertThat(http.post("/api/things", "application/json", thing, "Origin", "null")
                        .status())
                .isEqualTo(403);
        assertThat(http.post("/api/things", "application/json", thing, "Origin", "http://localhost:8080")
                        .status())
                .isEqualTo(200);
        assertThat(http.get("/api/things/one", "Origin", "https://evil.example").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/things/absent,     404, not-found",
        "/api/nothing,           404, not-found",
        "/api/things/storeless,  503, unavailable",
        "/api/things/broken,     500, internal",
        "/api/things/forbidden,  403, forbidden",
        "/api/things?limit=x,    400, invalid-parameter",
        "/api/things,            400, invalid-parameter",
        "/api/events,            405, method-not-allowed"
    })
    void shouldAnswerErrorsAsProblemsWithAStableCode(String path, int status, String code) {
        Answer answer = http.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:kizuna:problem:" + code);
        assertThat(answer.json().path("instance").asString()).isEqualTo(path.replaceFirst("\\?.*", ""));
        assertThat(answer.body()).doesNotContain("a secret of the inside");
    }

    @Test
    void shouldAnswerAProblemWhenAHeaderOrThePathMakesNoSense() {
        for (String accept : List.of(";;", "x", "a/b/c", "*/*;q=2", "application/xml")) {
            var answer = http.get("/api/things/absent", "Accept", accept);
            assertThat(answer.header("Content-Type")).as(accept).startsWith("application/problem+json");
            assertThat(answer.code()).as(accept).isIn("not-acceptable", "not-found");
        }
        assertThat(http.post("/api/things", "*/*", "{}").code()).isEqualTo("unsupported-media-type");
        for (String path : List.of("a%2Fb", "a%00b", "a%5Cb")) {
            var answer = http.get("/api/things/" + path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
            assertThat(answer.code()).as(path).isEqualTo("malformed-request");
        }
    }

    @Test
    void shouldSayWhereABodyCannotBeRead() {
        Answer malformed = http.post("/api/things", "application/json", "{\"name\":\n  oops}");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.code()).isEqualTo("malformed-request");
        assertThat(malformed.json().path("detail").asString()).contains("oops", "line 2");

        Answer mistyped = http.post("/api/things", "application/json", "{\"since\":\"tomorrow\"}");
        assertThat(mistyped.json().path("detail").asString()).startsWith("/since: ");

        Answer none = http.post("/api/things", "application/json", "");
        assertThat(none.json().path("detail").asString()).isEqualTo("The request needs a body that can be read");
    }

    @Test
    void shouldTakeABatchAndPublishWhatIsGood() {
        String batch = "[" + event("known-b", "b-1") + "," + event("stranger", "b-2") + ","
                + event("known-b", "b-3").replace("mail", "pigeon") + "," + event("known-b", "b-4") + ", 5]";

        Answer answer = http.post("/api/events", BATCH, batch);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().path("rejected"))
                .extracting(rejection -> rejection.path("index").asInt() + " "
                        + rejection.path("id").asString("-") + " "
                        + rejection.path("code").asString())
                .containsExactly("1 b-2 unknown-partner", "2 b-3 invalid-field", "4 - malformed-request");
        List<ConsumerRecord<String, byte[]>> published = read("known-b");
        assertThat(published).extracting(record -> header(record, "ce_id")).containsExactly("b-1", "b-4");
        assertThat(published).extracting(record -> header(record, "ce_source")).containsOnly("https://crm.example");
        assertThat(published.getFirst().headers().lastHeader("traceparent")).isNotNull();
    }

    @Test
    void shouldTakeFiveThousandAndNotOneMore() {
        String largest = IntStream.range(0, 5_000)
                .mapToObj(i -> event("known-l", "l-" + i))
                .collect(Collectors.joining(",", "[", "]"));

        Answer taken = http.post("/api/events", BATCH, largest);
        Answer refused =
                http.post("/api/events", BATCH, largest.replaceFirst("]$", "," + event("known-l", "l-5000") + "]"));

        assertThat(taken.json().path("accepted").asInt()).isEqualTo(5_000);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("batch-too-large");
        assertThat(refused.json().path("detail").asString()).contains("5001", "5000", "none was kept");
        assertThat(read("known-l")).hasSize(5_000);
    }

    @Test
    void shouldSayWhatIsWrongWithABodyThatIsNoBatch() {
        Answer malformed = http.post("/api/events", BATCH, "[{\"id\": \"1\"},\n {\"id\": }]");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.code()).isEqualTo("malformed-request");
        assertThat(malformed.json().path("detail").asString()).contains("line 2, column ");

        assertThat(http.post("/api/events", BATCH, "{}").code()).isEqualTo("malformed-request");
        assertThat(http.post("/api/events", ONE, "[]").code()).isEqualTo("malformed-request");
        assertThat(http.post("/api/events", ONE, "{\"id\":\"1\",\"id\":\"2\"}").code())
                .isEqualTo("malformed-request");
        assertThat(http.post("/api/events", BATCH, "[] []").code()).isEqualTo("malformed-request");

        Answer wrongType = http.post("/api/events", "application/json", "{}");
        assertThat(wrongType.status()).isEqualTo(415);
        assertThat(wrongType.json().path("detail").asString())
                .startsWith("application/json is not read here; send ")
                .contains(ONE, BATCH);

        Answer tooLong = http.post("/api/events", ONE, "{\"id\":\"" + "x".repeat(1 << 20) + "\"}");
        assertThat(tooLong.status()).isEqualTo(413);
    }

    @Test
    void shouldTakeAFile() {
        String csv = """
                partnerId,inquiryId,channel,occurredAt
                known-f,i-1,mail,2026-05-01T09:00:00+09:00
                known-f,i-2,pigeon,2026-05-01T09:00:00+09:00
                """;

        Answer answer = http.post("/api/imports/inquiries", "text/csv; charset=utf-8", csv);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.json().path("rejected").path(0).path("line").asInt()).isEqualTo(3);
        assertThat(answer.json().path("rejected").path(0).path("detail").asString())
                .isEqualTo("channel: no pigeons");
        assertThat(http.post("/api/imports/inquiries", "text/csv", "id;name\n1;2\n")
                        .status())
                .isEqualTo(400);
        assertThat(http.post("/api/imports/inquiries", "text/csv", "id;name\n1;2\n")
                        .code())
                .isEqualTo("bad-header");
        assertThat(http.post("/api/imports/pigeons", "text/csv", csv).status()).isEqualTo(404);
        assertThat(http.post("/api/imports/inquiries", "application/json", csv).status())
                .isEqualTo(415);
    }

    @Test
    void shouldPublishWhatACommandCommitsWithTheTraceOfItsRequest() {
        var encoder = service.getBean(OutboxEncoder.class);
        Aggregates things =
                service.getBean(OutboxRelay.class).aggregates(service.getBean(MongoDatabase.class), "things");
        var tracer = service.getBean(Tracer.class);
        var span = tracer.nextSpan().name("command").start();
        try (var _ = tracer.withSpan(span)) {
            things.insert("a", new Document(), null, List.of(encoder.encode(inquiry("known-o", "o-1"))));
            things.replace("a", 1, new Document(), List.of(encoder.encode(inquiry("known-o", "o-2"))));
        } finally {
            span.end();
        }

        await().untilAsserted(() -> assertThat(read("known-o"))
                .extracting(record -> header(record, "ce_id"))
                .containsExactly("o-1", "o-2"));
        ConsumerRecord<String, byte[]> first = read("known-o").getFirst();
        assertThat(header(first, "ce_source")).isEqualTo("/partner-service");
        assertThat(header(first, "traceparent"))
                .contains(Objects.requireNonNull(span.context()).traceId());
    }

    private static InquiryReceived inquiry(String partnerId, String id) {
        return InquiryReceived.newBuilder(SampleEvents.of(InquiryReceived.class))
                .setPartnerId(partnerId)
                .setEventId(id)
                .build();
    }

    private static String event(String partnerId, String id) {
        return """
                {"specversion":"1.0","id":"%s","source":"https://crm.example","subject":"%s",\
                "type":"dev.kizuna.partner.inquiry-received.v1","time":"2026-05-01T09:00:00+09:00",\
                "data":{"inquiryId":"i-%s","channel":"mail"}}""".formatted(id, partnerId, id);
    }

    private static List<ConsumerRecord<String, byte[]>> read(String partnerId) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", parts.broker().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all.stream().filter(record -> partnerId.equals(record.key())).toList();
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
