package dev.kizuna.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.kpi.Scope;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PersonProfile;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.event.sla.ObligationStatus;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalParts;
import dev.kizuna.stack.testing.LocalRegistry;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The page over a real broker and a real registry, as a browser hears it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
@DirtiesContext
class DashboardIT {

    private static final LocalBroker BROKER = LocalParts.shared().broker();
    private static final LocalRegistry REGISTRY = LocalParts.shared().registry();
    private static final FakeServices SERVICES = FakeServices.start();
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    EventProducer events;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
        properties.add("kizuna.schema-registry.url", REGISTRY::url);
        properties.add("kizuna.services.partner", () -> SERVICES.url("partner"));
        properties.add("kizuna.services.kpi", () -> SERVICES.url("kpi"));
        properties.add("kizuna.services.notification", () -> SERVICES.url("notification"));
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @Test
    void shouldShowAnEventWithTheNamesOfItsPartnerAndPersonWithinTwoSecondsWhenItIsPublished() {
        // given a partner and a person in the directory, and a browser that listens
        String partnerId = "p-names";
        events.send(PartnerKeys.profile(partnerId), partner(partnerId, "青空システム株式会社"))
                .join();
        events.send(PartnerKeys.person(partnerId, "k-sato"), person(partnerId, "k-sato", "佐藤 美咲"))
                .join();
        try (var browser = listen("ja")) {
            browser.awaitEvent("hello");
            // when
            events.send(lead("lead-1", partnerId, "k-sato")).join();
            // then
            await().atMost(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(browser.data("rows"))
                            .contains("リード獲得")
                            .contains("青空システム株式会社")
                            .contains("佐藤 美咲")
                            .contains("JST"));
        }
    }

    @Test
    void shouldForgetAPersonWhenTheDirectoryHasATombstone() {
        // given
        String partnerId = "p-erased";
        String key = PartnerKeys.person(partnerId, "k-abe");
        events.send(key, person(partnerId, "k-abe", "阿部 大輔")).join();
        events.send(lead("lead-2", partnerId, "k-abe")).join();
        await().atMost(AT_MOST)
                .untilAsserted(
                        () -> assertThat(get("/panels/feed", "ja").body()).contains("阿部 大輔"));
        // when
        events.erase(Topics.PARTNER_DIRECTORY, key).join();
        // then
        await().atMost(AT_MOST)
                .untilAsserted(() -> assertThat(get("/panels/feed", "ja").body())
                        .doesNotContain("阿部 大輔")
                        .contains("k-abe"));
    }

    @Test
    void shouldTellWhichPanelsToAskAnewWhenPromisesAndFiguresChange() {
        try (var browser = listen("en")) {
            browser.awaitEvent("hello");
            // when
            events.send(PartnerKeys.composite("p-1", "o-1"), promise("p-1")).join();
            events.send(PartnerKeys.composite("p-1", "PARTNER", "p-1", "2026-05-01"), card("p-1"))
                    .join();
            // then
            browser.awaitEvent("promises");
            browser.awaitEvent("figures");
            assertThat(browser.data("figures")).isEqualTo("p-1");
        }
    }

    @Test
    void shouldSendWhatWasMissedWhenABrowserComesBack() {
        // given a browser that heard of one event and went away
        String last;
        try (var browser = listen("en")) {
            browser.awaitEvent("hello");
            events.send(lead("lead-before", "p-1", "k-1")).join();
            await().atMost(AT_MOST)
                    .untilAsserted(() -> assertThat(browser.data("rows")).contains("lead-before"));
            last = browser.lastId();
        }
        events.send(lead("lead-missed", "p-1", "k-1")).join();
        // when
        try (var browser = listen("en", last)) {
            // then
            await().atMost(AT_MOST)
                    .untilAsserted(() -> assertThat(browser.data("rows"))
                            .contains("lead-missed")
                            .doesNotContain("lead-before"));
            assertThat(browser.data("hello")).isEqualTo("again");
        }
    }

    @Test
    void shouldTellABrowserToAskForEverythingWhenItsCursorIsOfAnotherInstance() {
        try (var browser = listen("en", "another-instance-7")) {
            browser.awaitEvent("hello");
            assertThat(browser.data("hello")).isEqualTo("new");
        }
    }

    @Test
    void shouldGoOnAndWriteNoDeadLetterWhenARecordIsPoison() {
        // given
        poison(Topics.CAMPAIGN_ACTIVITY.name());
        // when
        events.send(lead("lead-after-poison", "p-1", "k-1")).join();
        // then
        await().atMost(AT_MOST)
                .untilAsserted(
                        () -> assertThat(get("/panels/feed", "en").body()).contains("lead-after-poison"));
        assertThat(records(Topics.CAMPAIGN_ACTIVITY.deadLetters())).isZero();
    }

    @Test
    void shouldLeaveNoConsumerGroupAtTheBroker() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
            assertThat(admin.listGroups().all().get()).isEmpty();
        }
    }

    @Test
    void shouldAskBrowsersToTakeNothingFromElsewhereWhenAnythingIsServed() {
        for (String path : List.of("/", "/base.css", "/live.js", "/panels/feed")) {
            assertThat(get(path, "en").headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'")
                            .contains("script-src 'self'")
                            .doesNotContain("unsafe"));
        }
    }

    @Test
    void shouldNameNoOtherHostAndNoInlineScriptOrStyleWhenThePageIsServed() {
        String page = get("/", "en").body()
                + get("/panels/promises", "en").body()
                + get("/panels/figures?partner=p-1", "en").body();
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain(" style=")
                .doesNotContain("onclick=")
                .doesNotContainPattern("<script(?![^>]*src=)");
        assertThat(get("/live.js", "en").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldServeEveryFileThePageNamesAndLetBrowsersKeepIt() {
        String page = get("/", "en").body();
        var files = java.util.regex.Pattern.compile("(?:src|href)=\"(/[^\"?]+\\.(?:js|css|svg))\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        for (String file : files) {
            var answer = get(file, "en");
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as(file).hasValue("max-age=31536000");
        }
    }

    @Test
    void shouldOfferHealthAndMetrics() {
        assertThat(get("/actuator/health", "en").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus", "en").body()).contains("kizuna_live_skipped");
    }

    private HttpResponse<String> get(String path, String language) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request(path, language).build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, String language) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", language);
    }

    private Browser listen(String language) {
        return new Browser(request("/live", language).build());
    }

    private Browser listen(String language, String lastEventId) {
        return new Browser(
                request("/live", language).header("Last-Event-ID", lastEventId).build());
    }

    /** Hears server-sent events as a browser does. */
    private static final class Browser implements AutoCloseable {

        private record Heard(String name, String id, String data) {}

        private final HttpClient http = HttpClient.newHttpClient();
        private final List<Heard> heard = new CopyOnWriteArrayList<>();

        Browser(HttpRequest request) {
            http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                    .thenAcceptAsync(this::hear, Thread::startVirtualThread);
        }

        private void hear(HttpResponse<InputStream> response) {
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                String name = "";
                String id = "";
                var data = new StringBuilder();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("event: ")) {
                        name = line.substring(7);
                    } else if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("data: ")) {
                        data.append(data.isEmpty() ? "" : "\n").append(line.substring(6));
                    } else if (line.isEmpty() && !name.isEmpty()) {
                        heard.add(new Heard(name, id, data.toString()));
                        name = "";
                        data.setLength(0);
                    }
                }
            } catch (java.io.IOException _) {
                // the test is over
            }
        }

        void awaitEvent(String name) {
            await().atMost(AT_MOST).until(() -> heard.stream().anyMatch(each -> each.name.equals(name)));
        }

        String data(String name) {
            return String.join(
                    "\n",
                    heard.stream()
                            .filter(each -> each.name.equals(name))
                            .map(Heard::data)
                            .toList());
        }

        String lastId() {
            return heard.getLast().id;
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }

    private static PartnerProfile partner(String partnerId, String name) {
        return PartnerProfile.newBuilder()
                .setEventId("e-" + partnerId)
                .setOccurredAt(Instant.now())
                .setPartnerId(partnerId)
                .setName(name)
                .setTimeZone("Asia/Tokyo")
                .setCalendarId("JP")
                .setOwnerId("u-1")
                .build();
    }

    private static PersonProfile person(String partnerId, String personId, String name) {
        return PersonProfile.newBuilder()
                .setEventId("e-" + personId)
                .setOccurredAt(Instant.now())
                .setPartnerId(partnerId)
                .setPersonId(personId)
                .setDisplayName(name)
                .build();
    }

    private static LeadCaptured lead(String leadId, String partnerId, String keyPersonId) {
        return LeadCaptured.newBuilder()
                .setEventId("e-" + leadId)
                .setOccurredAt(Instant.now())
                .setPartnerId(partnerId)
                .setLeadId(leadId)
                .setKeyPersonId(keyPersonId)
                .build();
    }

    private static ObligationChanged promise(String partnerId) {
        return ObligationChanged.newBuilder()
                .setEventId("e-o-1")
                .setOccurredAt(Instant.now())
                .setPartnerId(partnerId)
                .setObligationId("o-1")
                .setPolicy("response-24h")
                .setPolicyVersion(1)
                .setSubjectId("inquiry-1")
                .setStatus(ObligationStatus.BREACHED)
                .setRevision(2)
                .setOpenedAt(Instant.now())
                .setDueAt(Instant.now())
                .setExplanation(List.of())
                .build();
    }

    private static ScorecardUpdated card(String partnerId) {
        return ScorecardUpdated.newBuilder()
                .setEventId("e-card")
                .setOccurredAt(Instant.now())
                .setPartnerId(partnerId)
                .setScope(Scope.PARTNER)
                .setScopeId(partnerId)
                .setDay(LocalDate.of(2026, 5, 1))
                .setTimeZone("Asia/Tokyo")
                .setRevision(1)
                .setCounters(Map.of())
                .setSums(Map.of())
                .setReportingCurrency("JPY")
                .build();
    }

    private static void poison(String topic) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKER.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "p-1".getBytes(StandardCharsets.UTF_8), new byte[] {9, 9, 9}));
        }
    }

    private static long records(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", BROKER.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
