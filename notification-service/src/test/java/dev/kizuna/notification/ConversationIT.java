package dev.kizuna.notification;

import static dev.kizuna.notification.obligation.topology.SomeEvents.inquiry;
import static dev.kizuna.notification.obligation.topology.SomeEvents.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.linecorp.bot.parser.LineSignatureValidator;
import com.slack.api.app_backend.SlackSignature;
import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PersonProfile;
import dev.kizuna.event.partner.PromiseAcknowledged;
import dev.kizuna.event.partner.PromiseHandedOver;
import dev.kizuna.event.partner.PromiseSnoozed;
import dev.kizuna.schemas.record.CloudEventHeaders;
import dev.kizuna.schemas.serde.AvroDeserializer;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.testing.LocalSlack;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Slack and LINE both ways on real parts: what people write and click, over HTTP, becomes events and moves promises. */
class ConversationIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LINE_SECRET = "line-secret-of-this-test";
    private static final String CHANNEL = "#talk";

    @TempDir
    private static Path states;

    private static final HttpClient http = HttpClient.newHttpClient();
    private static ServiceUnderTest service;
    private static SlackPeople people;
    private static ConfigurableApplicationContext instance;
    private static int port;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest();
        people = new SlackPeople(service.slackUrl());
        port = Ports.free();
        instance = service.start(
                port,
                states.resolve("talk"),
                "--kizuna.slack.signing-secret=" + LocalSlack.SIGNING_SECRET,
                "--kizuna.line.channel-secret=" + LINE_SECRET);
        people.subscribe("http://127.0.0.1:" + port, LocalSlack.SIGNING_SECRET);
        Instant now = Instant.now();
        service.publish(
                "talk/partner",
                PartnerProfile.newBuilder(profile("talk", "u-sato", CHANNEL, now))
                        .setLineGroupId("G-TALK")
                        .build());
        service.publish("talk/person/u-sato", person("u-sato", "U-SATO", "L-SATO", "en", true));
        service.publish("talk/person/u-ito", person("u-ito", "U-ITO", null, null, true));
        service.publish("talk/person/tanaka", person("tanaka", "U-TANAKA", "L-TANAKA", null, false));
        await().atMost(SOON)
                .until(() -> service.get(port, "/actuator/health/readiness").statusCode() == 200);
        await().atMost(SOON)
                .until(() -> people.commands("U-TANAKA", CHANNEL, "")
                        .path("delivery")
                        .path("answer")
                        .asString()
                        .contains("社内メンバーのみ"));
    }

    @AfterAll
    static void stop() {
        instance.close();
        people.close();
        service.close();
        http.close();
    }

    @Test
    void shouldOpenAnInquiryForAMessageOfThePartnerAndKeepThePromiseByAColleaguesReply() {
        // when
        JsonNode asked = people.says("U-TANAKA", CHANNEL, null);

        // then
        String inquiryId = "slack-talk-" + asked.path("ts").asString();
        assertThat(outcome(asked)).isEqualTo("asked");
        JsonNode open = promise("response-24h:talk:" + inquiryId, "OPEN");
        assertThat(open.path("keyPersonId").asString()).isEqualTo("tanaka");
        assertThat(Instant.parse(open.path("openedAt").asString()).getEpochSecond())
                .isEqualTo(Long.parseLong(asked.path("ts").asString().split("\\.")[0]));

        // when
        assertThat(outcome(people.says("U-TANAKA", CHANNEL, null))).isEqualTo("joined");
        assertThat(outcome(people.says("U-SATO", CHANNEL, asked.path("ts").asString())))
                .isEqualTo("answered");

        // then
        promise("response-24h:talk:" + inquiryId, "MET");
        var events = eventsOf("talk").stream()
                .filter(record -> record.value().toString().contains(inquiryId))
                .toList();
        assertThat(events).hasSize(2);
        assertThat(events.get(1).value()).isInstanceOfSatisfying(InquiryAnswered.class, answer -> {
            assertThat(answer.getAnsweredBy()).isEqualTo("u-sato");
            assertThat(answer.getAutomatic()).isFalse();
        });
        assertThat(events)
                .allSatisfy(record -> assertThat(CloudEventHeaders.read(record.headers(), CloudEventHeaders.SOURCE))
                        .isEqualTo("/notification-service"));
    }

    @Test
    @DisplayName(
            "Edge case 14: a bot's reply in the thread is automatic, so the promise stays open until a human answers")
    void shouldStayOpenWhenABotRepliesInTheThread() {
        // given
        JsonNode asked = people.says("U-CONNECT-1", CHANNEL, null, false, "T0PARTNER");
        String ts = asked.path("ts").asString();
        String promise = "response-24h:talk:slack-talk-" + ts;
        promise(promise, "OPEN");

        // when
        JsonNode reply = people.says("B-AUTO", CHANNEL, ts, true, null);

        // then
        assertThat(outcome(reply)).isEqualTo("answered-by-machine");
        await().atMost(SOON)
                .until(() -> eventsOf("talk").stream()
                        .anyMatch(record -> record.value() instanceof InquiryAnswered answer
                                && answer.getInquiryId().equals("slack-talk-" + ts)
                                && answer.getAutomatic()));
        assertThat(promise(promise, "OPEN").path("status").asString()).isEqualTo("OPEN");

        // when a colleague ticks the message off
        assertThat(outcome(people.reacts("U-SATO", CHANNEL, ts, "eyes"))).isEqualTo("other-reaction");
        assertThat(outcome(people.reacts("U-SATO", CHANNEL, ts, "white_check_mark")))
                .isEqualTo("answered");

        // then
        promise(promise, "MET");
    }

    @Test
    void shouldPassOverWhatIsNoQuestionAndSayWhy() {
        assertThat(outcome(people.says("U-TANAKA", "#lunch", null))).isEqualTo("unknown-channel");
        assertThat(outcome(people.says("U-WHO", CHANNEL, null))).isEqualTo("unknown-person");
        assertThat(outcome(people.says("B-NEWS", CHANNEL, null, true, null))).isEqualTo("nothing");
        assertThat(outcome(people.says("U-SATO", CHANNEL, null))).isEqualTo("nothing");

        // and the app's own words come back to it and mean nothing
        String own = people.postButtons("talk", "response-24h:talk:none", "promise_done");
        await().atMost(SOON)
                .until(() -> people.deliveries()
                        .valueStream()
                        .anyMatch(delivery -> delivery.path("answer").asString().contains("\"own\"")));
        assertThat(own).isNotEmpty();
        assertThat(service.get(port, "/actuator/prometheus").body())
                .contains("kizuna_conversation_taken_total{medium=\"slack\",outcome=\"unknown-channel\"}");
    }

    @Test
    void shouldDoWhatTheButtonsSayOnceEach() {
        // given a promise that was broken
        Instant asked = Instant.now().minus(Duration.ofHours(25));
        service.publish(inquiry("talk", "by-button", asked));
        String promise = "response-24h:talk:by-button";
        promise(promise, "BREACHED");
        String ts = people.postButtons(
                "talk", promise, "promise_done", "promise_acknowledge", "promise_snooze", "promise_hand_over", "dance");

        // when somebody takes care of it
        people.presses("U-ITO", "talk", ts, "promise_acknowledge");

        // then
        assertThat(event(PromiseAcknowledged.class, promise).getAcknowledgedBy())
                .isEqualTo("u-ito");

        // when it is to be quiet until the next business day
        people.presses("U-SATO", "talk", ts, "promise_snooze");
        JsonNode form = people.form("U-SATO");
        JsonNode nothingChosen = people.submits(form, Map.of());
        assertThat(nothingChosen.path("delivery").path("answer").asString()).contains("Choose one");
        people.submits(
                form, Map.of("how-long", Map.of("value", Map.of("selected_option", Map.of("value", "opening")))));

        // then
        PromiseSnoozed snoozed = event(PromiseSnoozed.class, promise);
        assertThat(snoozed.getSnoozedBy()).isEqualTo("u-sato");
        assertThat(snoozed.getUntil()).isAfter(Instant.now());
        assertThat(snoozed.getUntil().toString()).endsWith("T00:00:00Z"); // nine in Tokyo

        // when it is handed over, first to somebody unknown
        people.presses("U-SATO", "talk", ts, "promise_hand_over");
        form = people.form("U-SATO");
        assertThat(people.submits(form, Map.of("to", Map.of("value", Map.of("selected_user", "U-WHO"))))
                        .path("delivery")
                        .path("answer")
                        .asString())
                .contains("response_action", "does not know this person");
        people.submits(form, Map.of("to", Map.of("value", Map.of("selected_user", "U-ITO"))));

        // then
        assertThat(event(PromiseHandedOver.class, promise).getOwnerId()).isEqualTo("u-ito");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.json(port, "/api/obligations/" + promise)
                                .path("ownerId")
                                .asString())
                        .isEqualTo("u-ito"));

        // when it is done, by the button of the alert itself
        JsonNode alert = await().atMost(SOON)
                .until(
                        () -> service.slackMessages(CHANNEL)
                                .valueStream()
                                .filter(message ->
                                        !message.path("ts").asString().equals(ts))
                                .filter(message ->
                                        message.path("blocks").toString().contains("promise_done"))
                                .filter(message ->
                                        message.path("blocks").toString().contains(promise))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
        people.presses("U-ITO", "talk", alert.path("ts").asString(), "promise_done");

        // then
        assertThat(promise(promise, "MET_LATE").has("metAt")).isTrue();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(people.whispers("talk", "U-ITO")).contains("担当として記録しました", "対応済みとして記録しました");
            assertThat(people.whispers("talk", "U-SATO")).contains("Nobody is told", "handed to <@U-ITO>");
        });
        await().atMost(SOON)
                .until(() -> service.slackMessages(CHANNEL)
                        .valueStream()
                        .anyMatch(message -> message.path("text").asString().contains("対応済み(期限後)")));
    }

    @Test
    void shouldRefuseStrangersAndUnknownButtonsPolitely() {
        // given
        String promise = "response-24h:talk:untouched";
        String ts = people.postButtons("talk", promise, "promise_done", "dance");
        String elsewhere = people.postButtons("talk", "nonsense", "promise_done");

        // when
        people.presses("U-WHO", "talk", ts, "promise_done");
        people.presses("U-TANAKA", "talk", ts, "promise_done");
        JsonNode unknown = people.presses("U-SATO", "talk", ts, "dance");
        people.presses("U-SATO", "talk", elsewhere, "promise_done");

        // then
        assertThat(unknown.path("delivery").path("status").asInt()).isEqualTo(422);
        assertThat(unknown.path("delivery").path("answer").asString()).contains("/actions/0/action_id", "dance");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(people.whispers("talk", "U-WHO")).contains("登録がありません", "U-WHO");
            assertThat(people.whispers("talk", "U-TANAKA")).contains("社内メンバーのみ");
            assertThat(people.whispers("talk", "U-SATO")).contains("dance", "no such promise");
        });
        assertThat(eventsOf("talk").toString()).doesNotContain("untouched", "nonsense");
    }

    @Test
    void shouldTellWhatSomebodyOwesAndHelp() {
        // given
        service.publish(inquiry("talk", "owed-1", Instant.now().minusSeconds(60)));
        promise("response-24h:talk:owed-1", "OPEN");

        // when, then
        assertThat(people.commands("U-SATO", CHANNEL, "")
                        .path("delivery")
                        .path("answer")
                        .asString())
                .contains("You owe", "Answer within 24 hours", "株式会社talk", "owed-1");
        assertThat(people.commands("U-SATO", CHANNEL, "help")
                        .path("delivery")
                        .path("answer")
                        .asString())
                .contains("shows what you owe");
        assertThat(people.commands("U-TANAKA", CHANNEL, "help")
                        .path("delivery")
                        .path("answer")
                        .asString())
                .contains("自分が負っている約束");
        assertThat(people.commands("U-SATO", CHANNEL, "sing")
                        .path("delivery")
                        .path("answer")
                        .asString())
                .contains("does not know", "sing", "shows what you owe");
    }

    @Test
    void shouldCountTheSameRequestOnceHoweverOftenItComes() throws Exception {
        // given one request, signed once
        String body = """
                {"type": "event_callback", "team_id": "T1", "api_app_id": "A1",
                 "event": {"type": "message", "channel": "talk", "user": "U-CONNECT-2", "user_team": "T2",
                           "text": "again?", "ts": "%d.000100"}}""".formatted(Instant.now().getEpochSecond());

        // when
        String first = slack("/slack/events", body, LocalSlack.SIGNING_SECRET, Instant.now())
                .body();
        String second = slack("/slack/events", body, LocalSlack.SIGNING_SECRET, Instant.now())
                .body();

        // then
        assertThat(first).contains("asked");
        assertThat(second).contains("repeated");
        String click = "payload=" + URLEncoder.encode("""
                {"type": "block_actions", "team": {"id": "T1"}, "user": {"id": "U-SATO"},
                 "container": {"channel_id": "talk", "message_ts": "1.000001"},
                 "actions": [{"action_id": "promise_acknowledge", "value": "response-24h:talk:clicked-twice", "action_ts": "2.000002"}]}""", StandardCharsets.UTF_8);
        assertThat(slack("/slack/interactions", click, LocalSlack.SIGNING_SECRET, Instant.now())
                        .statusCode())
                .isEqualTo(200);
        assertThat(slack("/slack/interactions", click, LocalSlack.SIGNING_SECRET, Instant.now())
                        .statusCode())
                .isEqualTo(200);
        event(PromiseAcknowledged.class, "response-24h:talk:clicked-twice");
        assertThat(eventsOf("talk").stream()
                        .filter(record -> record.value().toString().contains("clicked-twice")))
                .hasSize(1);
    }

    @Test
    void shouldTurnAwayWhatIsForgedOldOrUnreadableAndSayWhatWasWrong() throws Exception {
        Instant now = Instant.now();
        String body = "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"channel\":\"talk\","
                + "\"user\":\"U-TANAKA\",\"ts\":\"1000.000001\"}}";

        assertProblem(slack("/slack/events", body, "a guess", now), 401, "forged");
        assertProblem(slack("/slack/events", body, LocalSlack.SIGNING_SECRET, now.minusSeconds(301)), 401, "old");
        assertProblem(slack("/slack/events", "{", LocalSlack.SIGNING_SECRET, now), 400, "no JSON");
        assertProblem(slack("/slack/events", "{}", LocalSlack.SIGNING_SECRET, now), 422, "/type");
        assertProblem(
                slack(
                        "/slack/events",
                        "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"ts\":\"soon\"}}",
                        LocalSlack.SIGNING_SECRET,
                        now),
                400,
                "/event/ts");
        assertProblem(slack("/slack/interactions", "payload=%7B", LocalSlack.SIGNING_SECRET, now), 400, "no JSON");
        assertProblem(slack("/slack/interactions", "load=1", LocalSlack.SIGNING_SECRET, now), 400, "payload");
        assertProblem(
                slack("/slack/commands", "command=%2Fother&user_id=U1", LocalSlack.SIGNING_SECRET, now),
                422,
                "/kizuna");
        String huge = "x".repeat((1 << 20) + 1);
        assertProblem(slack("/slack/events", huge, LocalSlack.SIGNING_SECRET, now), 413, "1048576");
        assertProblem(post("/slack/events", "text/plain", body, Map.of()), 415, "text/plain");
        assertProblem(post("/slack/events", "application/json", body, Map.of()), 401, "unsigned");
        assertProblem(post("/line/webhook", "application/json", "{}", Map.of()), 401, "unsigned");
        assertProblem(
                post("/line/webhook", "application/json", "{}", Map.of("X-Line-Signature", "AAAA")), 401, "forged");
        assertProblem(line("{\"events\": 7}"), 400, "no webhook");

        assertThat(eventsOf("talk").toString()).doesNotContain("1000.000001");
        assertThat(service.get(port, "/actuator/prometheus").body())
                .contains("kizuna_conversation_refused_total{medium=\"slack\",reason=\"forged\"}")
                .contains("kizuna_conversation_refused_total{medium=\"slack\",reason=\"old\"}");
    }

    @Test
    void shouldHearLineTheSameWay() throws Exception {
        // given
        long asked = Instant.now().toEpochMilli();

        // when
        assertThat(line(lineMessage("L-TANAKA", "m-1", asked, false)).statusCode())
                .isEqualTo(200);
        assertThat(line(lineMessage("L-TANAKA", "m-1", asked, true)).statusCode())
                .isEqualTo(200);

        // then
        JsonNode open = promise("response-24h:talk:line-G-TALK-m-1", "OPEN");
        assertThat(open.path("keyPersonId").asString()).isEqualTo("tanaka");

        // when
        line(lineMessage("L-WHO", "m-2", asked + 1_000, false));
        line(lineMessage("L-SATO", "m-3", asked + 2_000, false));

        // then
        promise("response-24h:talk:line-G-TALK-m-1", "MET");
        List<SpecificRecord> heard = eventsOf("talk").stream()
                .map(ConsumerRecord::value)
                .filter(event -> event.toString().contains("line-G-TALK"))
                .toList();
        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst())
                .isInstanceOfSatisfying(
                        InquiryReceived.class,
                        received -> assertThat(received.getChannel()).isEqualTo("line"));
    }

    @Test
    void shouldNeverPutWordsOrHandlesIntoEvents() {
        // given
        JsonNode asked = people.says("U-TANAKA", CHANNEL, null);
        people.says("U-SATO", CHANNEL, asked.path("ts").asString());

        // then
        assertThat(eventsOf("talk").stream().map(record -> record.value().toString()))
                .isNotEmpty()
                .noneMatch(
                        event -> event.contains("read this") || event.contains("U-TANAKA") || event.contains("U-SATO"));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(detail);
    }

    private static HttpResponse<String> slack(String path, String body, String secret, Instant at) throws Exception {
        String timestamp = Long.toString(at.getEpochSecond());
        return post(
                path,
                path.endsWith("events") ? "application/json" : "application/x-www-form-urlencoded",
                body,
                Map.of(
                        "X-Slack-Request-Timestamp",
                        timestamp,
                        "X-Slack-Signature",
                        new SlackSignature.Generator(secret).generate(timestamp, body)));
    }

    private static HttpResponse<String> line(String body) throws Exception {
        byte[] signature = new LineSignatureValidator(LINE_SECRET.getBytes(StandardCharsets.UTF_8))
                .generateSignature(body.getBytes(StandardCharsets.UTF_8));
        return post(
                "/line/webhook",
                "application/json",
                body,
                Map.of("X-Line-Signature", Base64.getEncoder().encodeToString(signature)));
    }

    private static String lineMessage(String user, String message, long at, boolean again) {
        return """
                {"destination": "U0", "events": [{"type": "message", "mode": "active", "timestamp": %d,
                  "source": {"type": "group", "groupId": "G-TALK", "userId": "%s"},
                  "webhookEventId": "W-%s", "deliveryContext": {"isRedelivery": %s}, "replyToken": "r",
                  "message": {"id": "%s", "type": "text", "quoteToken": "q", "text": "納期は?"}}]}""".formatted(at, user, message, again, message);
    }

    private static HttpResponse<String> post(String path, String type, String body, Map<String, String> headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static PersonProfile person(
            String id, String slackUser, @Nullable String lineUser, @Nullable String locale, boolean staff) {
        return PersonProfile.newBuilder()
                .setEventId("person-" + id)
                .setOccurredAt(Instant.now())
                .setPartnerId("talk")
                .setPersonId(id)
                .setDisplayName("Person " + id)
                .setSlackUserId(slackUser)
                .setLineUserId(lineUser)
                .setLocale(locale)
                .setKeyPerson(!staff)
                .setStaff(staff)
                .build();
    }

    private static String outcome(JsonNode done) {
        return done.path("delivery").path("answer").asString("").replaceAll(".*\"outcome\":\"([^\"]*)\".*", "$1");
    }

    private static JsonNode promise(String id, String status) {
        await(id + " " + status)
                .atMost(SOON)
                .until(() -> service.json(port, "/api/obligations/" + id)
                        .path("status")
                        .asString("")
                        .equals(status));
        return service.json(port, "/api/obligations/" + id);
    }

    private static <E extends SpecificRecord> E event(Class<E> type, String obligationId) {
        return await(type.getSimpleName() + " of " + obligationId)
                .atMost(SOON)
                .until(
                        () -> eventsOf("talk").stream()
                                .map(ConsumerRecord::value)
                                .filter(event -> type.isInstance(event)
                                        && event.toString().contains(obligationId))
                                .map(type::cast)
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private static List<ConsumerRecord<String, SpecificRecord>> eventsOf(String partnerId) {
        var properties = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                service.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        var deserializer = new AvroDeserializer<SpecificRecord>();
        deserializer.configure(
                Map.of("schema.registry.url", service.registryUrl(), "specific.avro.reader", true), false);
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, 6)
                    .mapToObj(partition -> new TopicPartition("partner.engagement", partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found.stream()
                    .filter(record -> partnerId.equals(record.key()))
                    .map(record -> decoded(record, deserializer))
                    .toList();
        }
    }

    /** Decoded one by one, since other tests leave in the topic what nobody can decode. */
    private static ConsumerRecord<String, SpecificRecord> decoded(
            ConsumerRecord<String, byte[]> record, AvroDeserializer<SpecificRecord> deserializer) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.key(),
                deserializer.deserialize(record.topic(), record.headers(), record.value()),
                record.headers(),
                Optional.empty());
    }
}
