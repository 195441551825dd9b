package dev.kizuna.notification;

import static dev.kizuna.notification.obligation.topology.SomeEvents.answer;
import static dev.kizuna.notification.obligation.topology.SomeEvents.inquiry;
import static dev.kizuna.notification.obligation.topology.SomeEvents.milestone;
import static dev.kizuna.notification.obligation.topology.SomeEvents.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.PersonProfile;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.stack.part.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole way on real parts: events in, a promise lapses, Slack hears of it, people ask over HTTP. */
class NotificationServiceIT {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private static Path states;

    private static ServiceUnderTest service;
    private static ConfigurableApplicationContext instance;
    private static int port;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest();
        port = Ports.free();
        instance = service.start(port, states.resolve("one"));
        await().atMost(SOON)
                .until(() -> service.get(port, "/actuator/health/readiness").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        instance.close();
        service.close();
    }

    @Test
    void shouldAlertOnceWhenAnInquiryLapsesAndUpdateTheMessageWhenItIsAnsweredLate() {
        // given an inquiry of almost a day ago
        Instant asked = Instant.now().minus(DAY).plusSeconds(2);
        service.publish("acme/partner", profile("acme", "sato", "#acme-it", asked));
        service.publish(inquiry("acme", "it-1", asked));

        // when nobody answers
        JsonNode breached = promise("response-24h:acme:it-1", "BREACHED");

        // then
        assertThat(breached.get("dueAt").asString())
                .startsWith(asked.plus(DAY).toString().substring(0, 19));
        assertThat(breached.get("explanation").toString())
                .contains("InquiryReceived inquiry-it-1 at ", "24 hours elapsed", "policy response-24h v1");
        await().atMost(SOON).until(() -> service.slackMessages("#acme-it").size() == 1);
        JsonNode alert = service.slackMessages("#acme-it").get(0);
        assertThat(alert.get("text").asString()).contains("約束の期限を過ぎました", "株式会社acme");
        assertThat(alert.get("edits")).isEmpty();

        // when it is answered
        service.publish(answer("acme", "it-1", Instant.now()));

        // then
        assertThat(promise("response-24h:acme:it-1", "MET_LATE").has("metAt")).isTrue();
        await().atMost(SOON)
                .until(() ->
                        !service.slackMessages("#acme-it").get(0).get("edits").isEmpty());
        JsonNode messages = service.slackMessages("#acme-it");
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).get("ts")).isEqualTo(alert.get("ts"));
        assertThat(messages.get(0).get("text").asString()).contains("対応済み(期限後)");
    }

    @Test
    void shouldPraiseByNameAndKeepThePromiseToPraise() {
        // given
        Instant now = Instant.now();
        service.publish("praised/partner", profile("praised", "sato", "#praised-it", now));
        service.publish(
                "praised/person/kp1",
                PersonProfile.newBuilder()
                        .setEventId("kp1-profile")
                        .setOccurredAt(now)
                        .setPartnerId("praised")
                        .setPersonId("kp1")
                        .setDisplayName("田中一郎")
                        .build());

        // when
        service.publish(milestone("praised", now));

        // then
        promise("praise:praised:milestone-kp1-30-PROSPECTS", "MET");
        assertThat(service.slackMessages("#praised-it")).hasSize(1);
        assertThat(service.slackMessages("#praised-it").get(0).toString()).contains("立ち上げ30日目", "見込み案件 5件", "目標 5件");
    }

    @Test
    void shouldJudgeHistoryWithoutFalseAlarmsAndSumItUp() {
        // given a year-old history whose answers are close behind
        Instant then = Instant.now().minus(Duration.ofDays(365));
        for (int i = 0; i < 30; i++) {
            service.publish(inquiry("history", "h" + i, then));
        }
        for (int i = 0; i < 20; i++) {
            service.publish(answer("history", "h" + i, then.plus(i < 10 ? Duration.ofHours(1) : Duration.ofHours(25))));
        }

        // then
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode summary = service.json(port, "/api/obligations/summary?by=partner&from=2020-01-01T00:00:00Z");
            JsonNode history = summary.valueStream()
                    .filter(group -> group.get("group").asString().equals("history"))
                    .findFirst()
                    .orElseThrow();
            assertThat(history.get("counts").get("MET").asInt()).isEqualTo(10);
            assertThat(history.get("counts").get("MET_LATE").asInt()).isEqualTo(10);
            assertThat(history.get("counts").get("BREACHED").asInt()).isEqualTo(10);
            assertThat(history.get("shareKept").asDouble()).isEqualTo(10 / 30.0);
            assertThat(history.get("medianAnswerSeconds").asLong()).isEqualTo(3_600);
            assertThat(history.get("p90AnswerSeconds").asLong()).isEqualTo(90_000);
        });
        assertThat(service.slackMessages("#kizuna-alerts").toString()).doesNotContain("history");
    }

    @Test
    void shouldListPageByPageInTheOrderAskedFor() {
        // given
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < 7; i++) {
            service.publish(inquiry("lists", "l" + i, now.minusSeconds(i)));
        }
        await().atMost(SOON)
                .until(() -> service.json(port, "/api/obligations?partnerId=lists")
                                .get("items")
                                .size()
                        == 7);

        // when, then
        assertThat(subjects("/api/obligations?partnerId=lists&policy=response-24h&limit=3"))
                .containsExactly("l0", "l1", "l2", "l3", "l4", "l5", "l6");
        assertThat(subjects("/api/obligations?partnerId=lists&status=open,warned&sort=due&limit=2"))
                .containsExactly("l6", "l5", "l4", "l3", "l2", "l1", "l0");
        assertThat(subjects("/api/obligations?partnerId=lists&subjectId=l4")).containsExactly("l4");
        assertThat(subjects("/api/obligations?partnerId=lists&status=BREACHED")).isEmpty();
        assertThat(subjects("/api/obligations?partnerId=lists&dueBefore="
                        + now.plus(DAY).minusSeconds(4)))
                .containsExactly("l5", "l6");
    }

    @Test
    void shouldSayWhatIsWrongWithARequest() {
        Map.of(
                        "/api/obligations?status=LAPSED", "status: must be one of",
                        "/api/obligations?limit=0", "limit: must be from 1 to",
                        "/api/obligations?limit=many", "limit",
                        "/api/obligations?cursor=!", "cursor: was not given out here",
                        "/api/obligations?dueBefore=2026-05-01T09:00:00", "dueBefore: must be a time with an offset",
                        "/api/obligations/summary?by=team", "by: must be one of")
                .forEach((path, detail) -> {
                    var answer = service.get(port, path);
                    assertThat(answer.statusCode()).as(path).isEqualTo(400);
                    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                            .startsWith("application/problem+json");
                    assertThat(answer.body()).contains(detail, "\"code\":\"invalid-parameter\"");
                });
        assertThat(service.get(port, "/api/obligations/response-24h:acme:nothing")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get(port, "/api/obligations/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldPutPoisonAsideAndGoOn() {
        // given
        byte[] poison = "no avro at all".getBytes(StandardCharsets.UTF_8);
        byte[] key = "poisoned".getBytes(StandardCharsets.UTF_8);
        List<String> topics = List.of(
                "partner.engagement",
                "partner.lifecycle",
                "kpi.milestone",
                "notification.request",
                "partner.directory");

        // when
        topics.forEach(topic -> service.publish(topic, key, poison));
        service.publish(inquiry("poisoned", "p9999", Instant.parse("9999-01-01T00:00:00Z")));
        service.publish(inquiry("poisoned", "p1", Instant.now()));

        // then
        promise("response-24h:poisoned:p1", "OPEN");
        assertThat(service.get(port, "/api/obligations/response-24h:poisoned:p9999")
                        .statusCode())
                .isEqualTo(404);
        await().atMost(SOON).untilAsserted(() -> assertThat(deadLetters(topics)).hasSizeGreaterThanOrEqualTo(7));
    }

    @Test
    void shouldShowItsFiguresAndItsContract() {
        // given
        service.publish(inquiry("watched", "w1", Instant.now().minus(DAY).minusSeconds(60)));
        promise("response-24h:watched:w1", "BREACHED");

        // then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                service.get(port, "/actuator/prometheus").body())
                        .contains(
                                "kizuna_obligations_changes_total",
                                "kizuna_obligations_fired_total{status=\"BREACHED\"",
                                "kizuna_obligations_lateness_seconds",
                                "kizuna_obligations_open",
                                "kizuna_deliveries_total{medium=\"slack\",outcome=\"POSTED\""));
        assertThat(service.get(port, "/v3/api-docs").body()).contains("/api/obligations/summary", "dueBefore");
    }

    @Test
    void shouldTellWhatOtherRulesWouldMoveAndRefuseThoseThatCannotBe() {
        // given
        service.publish(inquiry("previews", "p1", Instant.now()));
        promise("response-24h:previews:p1", "OPEN");

        // when
        var moved = service.post(port, "/api/rules/preview", Map.of("policies", """
                kizuna.promises.policies.response-24h:
                  version: 2
                  opened-by: [{ event: InquiryReceived, subject: "{inquiryId}" }]
                  met-by: [{ event: InquiryAnswered, subject: "{inquiryId}" }]
                  due: { elapsed: 72h }
                """, "limit", 500));
        var refused = service.post(
                port,
                "/api/rules/preview",
                Map.of("policies", "kizuna.promises.policies.x.version: one", "calendars", "kizuna: {"));

        // then
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.body()).contains("response-24h:previews:p1", "3 days elapsed");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/policies", "met-by is missing", "/calendars");
        assertThat(service.json(port, "/api/obligations/response-24h:previews:p1")
                        .get("policyVersion")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void shouldAnswerForPartnersThatAnotherInstanceHas() throws IOException {
        // given
        for (int i = 0; i < 12; i++) {
            service.publish(inquiry("two-" + i, "t" + i, Instant.now()));
        }
        IntStream.range(0, 12).forEach(i -> promise("response-24h:two-" + i + ":t" + i, "OPEN"));

        // when a second instance takes some of the partitions
        int second = Ports.free();
        try (var other = service.start(second, states.resolve("two"))) {
            assertThat(other.isRunning()).isTrue();

            // then both answer for all partners
            for (int asked : new int[] {port, second}) {
                await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                    JsonNode all = service.json(asked, "/api/obligations?policy=response-24h&status=OPEN&limit=500");
                    assertThat(all.path("items")
                                    .valueStream()
                                    .map(item -> item.get("partnerId").asString())
                                    .filter(partner -> partner.startsWith("two-")))
                            .hasSize(12);
                    for (int i = 0; i < 12; i++) {
                        assertThat(service.get(asked, "/api/obligations/response-24h:two-" + i + ":t" + i)
                                        .statusCode())
                                .isEqualTo(200);
                    }
                });
            }
            assertThat(ownItems(port)).isBetween(1, 11);
            assertThat(ownItems(port) + ownItems(second)).isEqualTo(12);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.get(port, "/api/obligations").statusCode() == 200);
    }

    private static int ownItems(int asked) {
        return (int) service.json(asked, "/internal/obligations?limit=500")
                .valueStream()
                .filter(item -> item.get("partnerId").asString().startsWith("two-"))
                .count();
    }

    private static JsonNode promise(String id, String status) {
        await(id)
                .atMost(SOON)
                .until(() -> service.json(port, "/api/obligations/" + id)
                        .path("status")
                        .asString("")
                        .equals(status));
        return service.json(port, "/api/obligations/" + id);
    }

    private static List<String> subjects(String path) {
        List<String> subjects = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = service.json(port, path + cursor);
            page.get("items").forEach(item -> subjects.add(item.get("subjectId").asString()));
            cursor =
                    page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").asString() : "";
        } while (!cursor.isEmpty());
        return subjects;
    }

    private static List<String> deadLetters(List<String> topics) {
        var properties = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                service.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = topics.stream()
                    .map(topic -> Topics.named(topic).orElseThrow().deadLetters())
                    .flatMap(topic -> IntStream.range(0, 6).mapToObj(partition -> new TopicPartition(topic, partition)))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<String> letters = new ArrayList<>();
            var records = consumer.poll(Duration.ofSeconds(2));
            while (!records.isEmpty()) {
                records.forEach(record -> letters.add(record.topic()));
                records = consumer.poll(Duration.ofMillis(500));
            }
            return letters;
        }
    }
}
