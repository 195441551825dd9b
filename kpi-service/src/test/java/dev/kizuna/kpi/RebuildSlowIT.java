package dev.kizuna.kpi;

import static dev.kizuna.kpi.fixture.Events.money;
import static dev.kizuna.kpi.fixture.Events.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.CostKind;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.ExchangeRateSet;
import dev.kizuna.event.campaign.Qualification;
import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.event.kpi.Scope;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.event.kpi.TouchCredit;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.RampMetric;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.EventRecords;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroDeserializer;
import dev.kizuna.schemas.serde.AvroSerializer;
import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalParts;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Figures are made anew beside the running service, compared, and then count, while events go on coming. */
class RebuildSlowIT {

    private static final Instant MORNING = Instant.parse("2026-05-11T00:30:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SECOND_GENERATION = 1_000_000_000L;
    private static final String FREEZE = "/api/reviews/weekly/2026-W20/freeze";
    private static final String FAR_AND_WIDE = "&from=2026-01-01&to=2026-12-31&grain=total";

    private final LocalBroker broker = LocalBroker.start();
    private final String database = "kpi-" + UUID.randomUUID();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private final AtomicBoolean loading = new AtomicBoolean();
    private final HttpClient http = HttpClient.newHttpClient();

    private Path state;
    private KafkaProducer<String, SpecificRecord> producer;

    @BeforeEach
    void prepare() throws Exception {
        state = Files.createTempDirectory(Path.of("target"), "state-");
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(
                Map.of("schema.registry.url", LocalParts.shared().registry().url()), false);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "partitioner.class", PartnerPartitioner.class),
                new StringSerializer(),
                serializer);
    }

    @AfterEach
    void end() {
        loading.set(false);
        running.forEach(ConfigurableApplicationContext::close);
        producer.close();
        broker.close();
    }

    @Test
    void shouldCountTheSameAndGoOnWhenFiguresAreMadeAnewAndSwitched() throws Exception {
        // given
        int first = start();
        publish(history("quiet", "friend"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(counter(first, "quiet", "leads")).isEqualTo(3);
            assertThat(credited(first, "friend")).containsExactly("75");
        });
        CompletableFuture<Integer> load = CompletableFuture.supplyAsync(this::leadsOfTheBusy);
        await().atMost(PATIENCE).until(() -> counter(first, "busy", "leads") > 20);

        // when
        int second = start("kizuna.kpi.generation=2");

        // then
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(counter(second, "busy", "leads")).isGreaterThan(20));
        await().atMost(PATIENCE).untilAsserted(() -> {
            String comparison = get(second, "/api/generations/comparison");
            assertThat(JsonPath.<Boolean>read(comparison, "$.same"))
                    .as(comparison)
                    .isTrue();
            assertThat(JsonPath.<List<Integer>>read(comparison, "$.topics[?(@.topic=='kpi.milestone')].same"))
                    .as(comparison)
                    .containsExactly(2);
        });
        assertThat(newest(Topics.KPI_SCORECARD).values())
                .as("nobody is told before the switch")
                .allSatisfy(card -> assertThat(revision(card)).isLessThan(SECOND_GENERATION));
        assertThat(post(second, FREEZE).statusCode())
                .as("one that does not count freezes nothing")
                .isEqualTo(409);
        assertThat(revisionsOfTheRanking(first)).isNotEmpty().allMatch(revision -> revision < SECOND_GENERATION);
        assertThat(revisionsOfTheRanking(second)).isNotEmpty().allMatch(revision -> revision > SECOND_GENERATION);

        // when
        publish(ghostCard(), ghostSale());
        await().atMost(PATIENCE).until(() -> newest(Topics.KPI_ATTRIBUTION).containsKey("ghost/v0"));
        var refused = post(second, "/api/generations/switch");
        var switched = post(second, "/api/generations/switch?whateverDiffers=true");

        // then
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(JsonPath.<String>read(refused.body(), "$.detail")).contains("ghost");
        assertThat(switched.statusCode()).as(switched.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(switched.body(), "$.active")).isEqualTo(2);
        assertThat(counter(first, "quiet", "leads")).as("whom one asks").isEqualTo(3);
        await().atMost(PATIENCE)
                .until(() -> newest(Topics.KPI_SCORECARD).values().stream()
                        .anyMatch(card -> revision(card) > SECOND_GENERATION));

        // when
        loading.set(false);
        int leads = load.get();
        publish(Events.of("quiet").lead(MORNING.plus(Duration.ofDays(1)), "l9", "c1", null));

        // then
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (int port : List.of(first, second)) {
                assertThat(counter(port, "busy", "leads")).isEqualTo(leads);
                assertThat(counter(port, "quiet", "leads")).isEqualTo(4);
            }
            assertThat(card("busy/PARTNER/busy/2026-05-11").getCounters()).containsEntry("leads", (long) leads);
            assertThat(newest(Topics.KPI_SCORECARD)).containsKey("quiet/PARTNER/quiet/2026-05-12");
        });
        assertNothingWentBackOrDoubled();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(post(second, FREEZE).statusCode()).isEqualTo(200));
        assertThat(card("ghost/PARTNER/ghost/2026-05-11").getCounters())
                .as("a card that history does not know")
                .isEmpty();
        assertThat(sale("ghost/v0").getCredits())
                .allSatisfy(credit -> assertThat(credit.getAmount()).isZero());
        assertThat(revision(card("quiet/PARTNER/quiet/2026-05-11")))
                .as("what is the same is not told again")
                .isLessThan(SECOND_GENERATION);

        // when
        var stillRunning = delete(second, "/api/generations/2");
        running.forEach(ConfigurableApplicationContext::close);
        running.clear();
        int third = start();

        // then
        assertThat(stillRunning.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<Integer>read(get(third, "/api/generations"), "$.own"))
                .isEqualTo(2);
        assertThatThrownBy(() -> start("kizuna.kpi.generation=1")).hasStackTraceContaining("generation 1 was replaced");
        publish(Events.of("quiet").lead(MORNING.plus(Duration.ofDays(1)), "l10", "c1", null));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(card("quiet/PARTNER/quiet/2026-05-12").getCounters())
                                .containsEntry("leads", 2L));
        assertNothingWentBackOrDoubled();

        // when
        var forgotten = delete(third, "/api/generations/1");

        // then
        assertThat(forgotten.statusCode()).as(forgotten.body()).isEqualTo(204);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topics())
                        .contains("kpi.scorecard", "kpi.scorecard-g2", "kpi-service-g2-facts-changelog")
                        .doesNotContain("kpi-service-facts-changelog"));
        assertThat(credited(third, "friend")).containsExactly("75");
    }

    /** All that decides figures: a foreign amount, a refund, touches of two partners, ramps, a zone that comes late. */
    private static SpecificRecord[] history(String partner, String other) {
        var events = Events.of(partner);
        var sale = ConversionRecorded.newBuilder(
                        events.conversion(MORNING, "v1", money("100", "EUR"), null, null, "c1"))
                .setJourneyId("j1")
                .build();
        return new SpecificRecord[] {
            events.appointed("k1", MORNING, target(30, RampMetric.PROSPECTS, 1), target(1, RampMetric.ORDERS, 1)),
            Events.rate("EUR", LocalDate.parse("2026-05-11"), "150"),
            events.lead(MORNING, "l1", "c1", "k1"),
            events.lead(MORNING, "l1", "c1", "k1"),
            events.lead(MORNING, "l2", "c1", null),
            events.lead(MORNING, "l3", null, null),
            events.qualified(MORNING, "l1", Qualification.SQL),
            events.deal(MORNING.plus(Duration.ofDays(2)), "d1", DealStage.PROSPECT, "l1", null, "k1"),
            events.cost(MORNING, "x1", CostKind.MEDIA, money("10000", "JPY"), "c1"),
            Events.of(other).touch(MORNING.minus(Duration.ofDays(8)), "t1", "c1", "j1"),
            events.touch(MORNING.minus(Duration.ofDays(1)), "t2", "c1", "j1"),
            sale,
            events.refund(MORNING, "r1", "v1", money("25", "EUR")),
            events.registered("Asia/Tokyo"),
            Events.of(other).profile("Europe/Berlin")
        };
    }

    private static SpecificRecord ghostCard() {
        return ScorecardUpdated.newBuilder()
                .setEventId("ghost/PARTNER/ghost/2026-05-11@5")
                .setOccurredAt(MORNING)
                .setPartnerId("ghost")
                .setScope(Scope.PARTNER)
                .setScopeId("ghost")
                .setDay(LocalDate.parse("2026-05-11"))
                .setTimeZone("Asia/Tokyo")
                .setRevision(5)
                .setCounters(Map.of("leads", 7L))
                .setSums(Map.of())
                .setReportingCurrency("JPY")
                .build();
    }

    private static SpecificRecord ghostSale() {
        return ConversionAttributed.newBuilder()
                .setEventId("ghost/v0@1")
                .setOccurredAt(MORNING)
                .setPartnerId("ghost")
                .setConversionId("v0")
                .setRevision(1)
                .setCurrency("JPY")
                .setCredits(List.of(TouchCredit.newBuilder()
                        .setModel("first")
                        .setTouchId("t0")
                        .setAmount(new BigDecimal("10.0000"))
                        .build()))
                .build();
    }

    private int leadsOfTheBusy() {
        loading.set(true);
        int leads = 0;
        while (loading.get()) {
            var lead = Events.of("busy").lead(MORNING, "b" + leads++, "c2", null);
            producer.send(EventRecords.of("busy", lead, "/test"));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return leads;
    }

    /** What every reader of the topics relies on. */
    private void assertNothingWentBackOrDoubled() throws Exception {
        var ids = new HashMap<String, Integer>();
        var revisions = new HashMap<String, Long>();
        long leads = 0;
        for (Topic topic : List.of(Topics.KPI_SCORECARD, Topics.KPI_ATTRIBUTION, Topics.KPI_MILESTONE)) {
            for (SpecificRecord event : read(topic)) {
                ids.merge(EventFields.eventId(event), 1, Integer::sum);
                if (!topic.equals(Topics.KPI_MILESTONE)) {
                    Long before = revisions.put(topic.name() + "/" + subject(event), revision(event));
                    assertThat(revision(event)).as(subject(event)).isGreaterThan(before == null ? 0 : before);
                }
                if (event instanceof ScorecardUpdated card && subject(card).startsWith("busy/PARTNER/")) {
                    long now = card.getCounters().getOrDefault("leads", 0L);
                    assertThat(now).isGreaterThanOrEqualTo(leads);
                    leads = now;
                }
            }
        }
        assertThat(ids.values()).allMatch(times -> times == 1);
    }

    private int start(String... properties) {
        var context = new SpringApplicationBuilder(KpiServiceApplication.class)
                .profiles("local")
                .properties(properties)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--kizuna.schema-registry.url="
                                + LocalParts.shared().registry().url(),
                        "--kizuna.mongodb.uri=" + LocalParts.shared().store().uri() + "/" + database,
                        "--kizuna.topics.partitions=2",
                        "--kizuna.kpi.ramp.settle=1s",
                        "--kizuna.state-dir=" + state);
        running.add(context);
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private void publish(SpecificRecord... events) throws Exception {
        for (SpecificRecord event : events) {
            producer.send(EventRecords.of(keyOf(event), event, "/test")).get();
        }
    }

    private static String keyOf(SpecificRecord event) {
        return switch (event) {
            case ExchangeRateSet rate ->
                PartnerKeys.composite(rate.getCurrency(), rate.getDay().toString());
            case PartnerProfile profile -> PartnerKeys.profile(profile.getPartnerId());
            case ScorecardUpdated card -> subject(card);
            default -> EventFields.partnerId(event);
        };
    }

    private static String subject(SpecificRecord event) {
        return switch (event) {
            case ScorecardUpdated card ->
                PartnerKeys.composite(
                        card.getPartnerId(),
                        card.getScope().name(),
                        card.getScopeId(),
                        card.getDay().toString());
            case ConversionAttributed sale -> sale.getPartnerId() + "/" + sale.getConversionId();
            default -> EventFields.eventId(event);
        };
    }

    private static long revision(SpecificRecord event) {
        return switch (event) {
            case ScorecardUpdated card -> card.getRevision();
            case ConversionAttributed sale -> sale.getRevision();
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }

    private ScorecardUpdated card(String subject) throws Exception {
        return (ScorecardUpdated)
                Objects.requireNonNull(newest(Topics.KPI_SCORECARD).get(subject));
    }

    private ConversionAttributed sale(String subject) throws Exception {
        return (ConversionAttributed)
                Objects.requireNonNull(newest(Topics.KPI_ATTRIBUTION).get(subject));
    }

    private Map<String, SpecificRecord> newest(Topic topic) throws Exception {
        var newest = new HashMap<String, SpecificRecord>();
        read(topic).forEach(event -> newest.put(subject(event), event));
        return newest;
    }

    private List<SpecificRecord> read(Topic topic) throws Exception {
        var deserializer = new AvroDeserializer<SpecificRecord>();
        deserializer.configure(
                Map.of("schema.registry.url", LocalParts.shared().registry().url()), false);
        var events = new ArrayList<SpecificRecord>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                deserializer)) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(raw -> events.add(raw.value()));
            }
        }
        return events;
    }

    private Iterable<String> topics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }

    private int counter(int port, String partner, String counter) throws Exception {
        List<Integer> counts = JsonPath.read(
                get(port, "/api/scorecards?scope=partner&id=" + partner + FAR_AND_WIDE), "$[*].counters." + counter);
        return counts.isEmpty() ? 0 : counts.getFirst();
    }

    private List<Long> revisionsOfTheRanking(int port) throws Exception {
        List<Number> revisions = JsonPath.read(
                get(port, "/api/scorecards/ranking?scope=partner&by=leads&from=2026-01-01&to=2026-12-31"),
                "$.items[*].card.revision");
        return revisions.stream().map(Number::longValue).toList();
    }

    private List<String> credited(int port, String partner) throws Exception {
        return JsonPath.read(
                get(port, "/api/attribution?from=2026-05-11&to=2026-05-11&partnerId=" + partner),
                "$.sourced.revenue[*].amount");
    }

    private String get(int port, String path) throws Exception {
        var answer = send(port, path, "GET");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(int port, String path) throws Exception {
        return send(port, path, "POST");
    }

    private HttpResponse<String> delete(int port, String path) throws Exception {
        return send(port, path, "DELETE");
    }

    private HttpResponse<String> send(int port, String path, String method) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
