package dev.kizuna.kpi;

import static dev.kizuna.kpi.fixture.Events.money;
import static dev.kizuna.kpi.fixture.Events.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.CostKind;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.Qualification;
import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.event.partner.RampMetric;
import dev.kizuna.kit.streams.query.RunningStreams;
import dev.kizuna.kpi.fixture.CourseEvents;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.EventRecords;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroSerializer;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.testing.LocalParts;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real broker, registry and store: events in over Kafka, figures out over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles("local")
class KpiServiceIT {

    private static final Instant MORNING = Instant.parse("2026-05-11T00:30:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) throws IOException {
        Path state = Files.createTempDirectory(Path.of("target"), "state-");
        int port = Ports.free();
        registry.add("server.port", () -> port);
        registry.add(
                "spring.kafka.bootstrap-servers",
                () -> LocalParts.shared().broker().bootstrapServers());
        registry.add(
                "kizuna.schema-registry.url",
                () -> LocalParts.shared().registry().url());
        registry.add("kizuna.mongodb.uri", () -> LocalParts.shared().store().uri() + "/kpi");
        registry.add("kizuna.state-dir", state::toString);
        registry.add("kizuna.kpi.gap.settle", () -> "1s");
    }

    @Test
    void shouldShowFiguresOverHttpWhenEventsComeOverKafka() throws Exception {
        // given
        String partner = "p-" + UUID.randomUUID();
        String campaign = "c-" + UUID.randomUUID();
        var events = Events.of(partner);

        // when
        publish(
                events.lead(MORNING, "l1", campaign, "k1"),
                events.lead(MORNING, "l2", campaign, null),
                events.qualified(MORNING, "l1", Qualification.SQL),
                events.deal(MORNING.plus(Duration.ofDays(2)), "d1", DealStage.WON, "l1", null, null),
                events.conversion(MORNING.plus(Duration.ofDays(2)), "v1", money("30000", "JPY"), "d1", null, null),
                events.cost(MORNING, "x1", CostKind.MEDIA, money("10000", "JPY"), campaign),
                events.touch(MORNING, "t1", campaign, "j1"));

        // then
        String total = "/api/scorecards?scope=campaign&grain=total&to=2026-05-31&id=" + campaign;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(JsonPath.<List<Integer>>read(get(total), "$[*].counters.touches"))
                        .containsExactly(1));
        String card = get(total);
        assertThat(JsonPath.<Map<String, Object>>read(card, "$[0].counters"))
                .containsEntry("leads", 2)
                .containsEntry("mql", 1)
                .containsEntry("won", 1)
                .containsEntry("conversions", 1)
                .containsEntry("lost", 0);
        assertThat(JsonPath.<Map<String, Object>>read(card, "$[0].figures"))
                .containsEntry("revenue", Map.of("amount", "30000", "currency", "JPY"))
                .containsEntry("cpl", Map.of("amount", "5000", "currency", "JPY"))
                .containsEntry("roi", 2.0)
                .containsEntry("conversionRate", 0.5)
                .containsEntry("leadTimeMedianSeconds", 172800)
                .containsEntry("uniqueVisitors", 1)
                .containsEntry("pocRate", null);
        assertThat(JsonPath.<String>read(card, "$[0].reasons.pocRate")).isEqualTo("no prospects");
        assertThat(JsonPath.<String>read(card, "$[0].from")).isEqualTo("2026-05-11");
        assertThat(JsonPath.<Integer>read(card, "$[0].revision")).isPositive();
    }

    @Test
    void shouldRankPartnersOfACampaignAndGiveTablesToSpreadsheets() throws Exception {
        // given
        String campaign = "c-" + UUID.randomUUID();
        String first = "p-" + UUID.randomUUID();
        String second = "p-" + UUID.randomUUID();

        // when
        publish(
                Events.of(first).lead(MORNING, "l1", campaign, null),
                Events.of(second).lead(MORNING, "l1", campaign, null),
                Events.of(second).lead(MORNING, "l2", campaign, null));

        // then
        String ranking =
                "/api/scorecards/ranking?scope=partner&by=leads&from=2026-05-01&to=2026-05-31&campaignId=" + campaign;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(JsonPath.<List<Integer>>read(get(ranking), "$.items[*].value"))
                        .containsExactly(2, 1));
        String page = get(ranking + "&limit=1");
        assertThat(JsonPath.<List<String>>read(page, "$.items[*].id")).containsExactly(second);
        String next = get(ranking + "&limit=1&cursor=" + JsonPath.<String>read(page, "$.nextCursor"));
        assertThat(JsonPath.<List<String>>read(next, "$.items[*].id")).containsExactly(first);
        assertThat(JsonPath.<List<Integer>>read(next, "$.items[*].rank")).containsExactly(2);
        assertThat(JsonPath.<List<Integer>>read(next, "$.items[*].card.counters.leads"))
                .containsExactly(1);
        List<String> ranked = table(ranking).lines().toList();
        assertThat(ranked.getFirst()).startsWith("rank,scope,id,period,from,to,revision,asOf,");
        assertThat(ranked.subList(1, 3)).allSatisfy(row -> assertThat(row).contains(",partner,p-"));
        String cards = "/api/scorecards?scope=campaign&grain=lifetime&id=" + campaign;
        assertThat(table(cards).lines()).hasSize(2);
        assertThat(JsonPath.<List<String>>read(get(cards), "$[*].sources[*].topic"))
                .containsOnly("campaign.activity");
        assertThat(answer(ranking + "&by=beauty").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldGiveTheSameAnswersWhenPartnersAreCountedOnTwoInstances() throws Exception {
        // given
        String campaign = "c-" + UUID.randomUUID();
        List<String> partners = IntStream.range(0, 12)
                .mapToObj(number -> "p-" + number + "-" + UUID.randomUUID())
                .toList();
        int otherPort = Ports.free();
        try (var other = new SpringApplicationBuilder(KpiServiceApplication.class)
                .profiles("local")
                .run(
                        "--server.port=" + otherPort,
                        "--spring.kafka.bootstrap-servers="
                                + LocalParts.shared().broker().bootstrapServers(),
                        "--kizuna.schema-registry.url="
                                + LocalParts.shared().registry().url(),
                        "--kizuna.mongodb.uri=" + LocalParts.shared().store().uri() + "/kpi",
                        "--spring.jmx.enabled=false",
                        "--kizuna.state-dir=" + Files.createTempDirectory(Path.of("target"), "state-"))) {
            // when
            for (String partner : partners) {
                publish(Events.of(partner).lead(MORNING, "l1", campaign, null));
            }

            // then
            String total = "/api/scorecards?scope=campaign&grain=total&to=2026-05-31&id=" + campaign;
            String ranking = "/api/scorecards/ranking?scope=partner&by=leads&from=2026-05-01&to=2026-05-31&campaignId="
                    + campaign;
            for (int asked : List.of(port, otherPort)) {
                await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
                    assertThat(JsonPath.<List<Integer>>read(answer(asked, total).body(), "$[*].counters.leads"))
                            .containsExactly(12);
                    assertThat(JsonPath.<List<String>>read(
                                    answer(asked, ranking).body(), "$.items[*].id"))
                            .containsExactlyInAnyOrderElementsOf(partners);
                    for (String partner : partners) {
                        String card = answer(
                                        asked,
                                        "/api/scorecards?scope=partner&from=2026-05-11&to=2026-05-11&id=" + partner)
                                .body();
                        assertThat(JsonPath.<List<Integer>>read(card, "$[*].counters.leads"))
                                .containsExactly(1);
                    }
                });
            }
            assertThat(other.getBean(RunningStreams.class).others("scorecards")).hasSize(1);
        }
    }

    @Test
    void shouldShowEmptyDaysAmongTheOthers() throws Exception {
        // given
        String partner = "p-" + UUID.randomUUID();
        publish(Events.of(partner).lead(MORNING, "l1", null, null));

        // then
        String days = "/api/scorecards?scope=Partner&from=2026-05-10&to=2026-05-12&id=" + partner;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(JsonPath.<List<Integer>>read(get(days), "$[*].counters.leads"))
                        .containsExactly(0, 1, 0));
        assertThat(JsonPath.<List<String>>read(get(days), "$[*].period"))
                .containsExactly("2026-05-10", "2026-05-11", "2026-05-12");
        assertThat(get("/api/scorecards?scope=partner&id=nobody")).isEqualTo("[]");
    }

    @Test
    void shouldShowARampWithItsMilestones() throws Exception {
        // given
        String partner = "p-" + UUID.randomUUID();
        String keyPerson = "k-" + UUID.randomUUID();
        var events = Events.of(partner);
        Instant start = Instant.now().minus(Duration.ofDays(10));

        // when
        publish(
                events.profile("America/New_York"),
                events.appointed(keyPerson, start, target(30, RampMetric.PROSPECTS, 2), target(60, RampMetric.POCS, 1)),
                events.deal(start.plusSeconds(1), "d1", DealStage.PROSPECT, null, null, keyPerson),
                events.deal(start.plusSeconds(2), "d2", DealStage.PROSPECT, null, null, keyPerson));

        // then
        String ramp = "/api/ramps/" + keyPerson;
        await().atMost(PATIENCE).untilAsserted(() -> {
            String json = get(ramp);
            assertThat(JsonPath.<List<String>>read(json, "$.targets[*].status")).containsExactly("REACHED", "OPEN");
            assertThat(JsonPath.<List<Integer>>read(json, "$.targets[*].actual"))
                    .containsExactly(2, 0);
        });
        String json = get(ramp);
        assertThat(JsonPath.<String>read(json, "$.partnerId")).isEqualTo(partner);
        assertThat(JsonPath.<String>read(json, "$.timeZone")).isEqualTo("America/New_York");
        assertThat(Instant.parse(JsonPath.read(json, "$.targets[0].reachedAt")))
                .isEqualTo(start.plusSeconds(2).truncatedTo(ChronoUnit.MILLIS));
        assertThat(answer("/api/ramps/nobody").statusCode()).isEqualTo(404);
        String curve = get(ramp + "/curve");
        assertThat(JsonPath.<List<Object>>read(curve, "$.points")).hasSize(30 + 60);
        assertThat(JsonPath.<Integer>read(curve, "$.points[9].actual")).isEqualTo(2);
        assertThat(JsonPath.<Double>read(curve, "$.points[29].toDate")).isEqualTo(2.0);
        assertThat(JsonPath.<List<String>>read(get("/api/ramps?partnerId=" + partner), "$[*].keyPersonId"))
                .containsExactly(keyPerson);

        // and the health that follows from its prospects and the target
        String health = "/api/health/" + partner;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(JsonPath.<String>read(get(health), "$.managerId"))
                        .isEqualTo("owner"));
        assertThat(JsonPath.<Integer>read(get(health), "$.score")).isEqualTo(100);
        assertThat(JsonPath.<List<String>>read(get(health), "$.parts[?(@.score != null)].part"))
                .containsExactly("pipeline", "progress");
        assertThat(JsonPath.<List<String>>read(get(health), "$.parts[?(@.part == 'response')].reason"))
                .containsExactly("no promise was due");
        assertThat(JsonPath.<List<String>>read(get("/api/health?managerId=owner&limit=500"), "$.items[*].partnerId"))
                .contains(partner);
        String scores = get("/api/health?managerId=owner&limit=500&evidence=false");
        assertThat(JsonPath.<List<Integer>>read(scores, "$.items[?(@.partnerId == '" + partner + "')].score"))
                .containsExactly(100);
        assertThat(scores).doesNotContain("\"counted\"", "\"offset\"");
        assertThat(JsonPath.<List<String>>read(
                        get("/api/health?managerId=owner&status=fallen"), "$.items[*].partnerId"))
                .doesNotContain(partner);
        assertThat(answer("/api/health/nobody").statusCode()).isEqualTo(404);
        assertThat(answer(health + "?at=9999-01-01").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldShowAGapAndTheTargetsOfACampaignThatIsBehind() throws Exception {
        // given
        String partner = "p-" + UUID.randomUUID();
        String campaign = "c-" + UUID.randomUUID();
        var course = CourseEvents.of(partner, campaign);
        Instant start = Instant.now().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MILLIS);
        LocalDate first = LocalDate.ofInstant(start, ZoneId.of("Asia/Tokyo"));
        LocalDate last = first.plusDays(29);
        var leads = CourseEvents.target("leads", 60);

        // when
        publish(
                course.planned(start, first.toString(), last.toString(), leads),
                course.launched(start, leads),
                course.adjusted(start.plus(Duration.ofDays(10)), "a1", "message", null),
                Events.of(partner).lead(start.plus(Duration.ofDays(5)), "l1", campaign, null));

        // then
        String gaps = "/api/gaps?status=open&campaignId=" + campaign;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(JsonPath.<List<String>>read(get(gaps), "$.items[*].actual"))
                        .containsExactly("1"));
        String gap = get(gaps);
        assertThat(JsonPath.<String>read(gap, "$.items[0].metric")).isEqualTo("leads");
        assertThat(JsonPath.<String>read(gap, "$.items[0].day"))
                .isEqualTo(first.plusDays(7).toString());
        assertThat(JsonPath.<String>read(gap, "$.items[0].targetToDate")).isEqualTo("16");
        assertThat(JsonPath.<String>read(gap, "$.items[0].reason")).isEqualTo("too-few-counts");
        String gapId = JsonPath.read(gap, "$.items[0].gapId");
        assertThat(JsonPath.<String>read(get("/api/gaps/" + gapId), "$.partnerId"))
                .isEqualTo(partner);
        String targets = get("/api/campaign-targets/" + campaign + "?days=3");
        assertThat(JsonPath.<List<String>>read(targets, "$.targets[*].gapId")).containsExactly(gapId);
        assertThat(JsonPath.<List<String>>read(targets, "$.targets[0].curve[*].toDate"))
                .hasSize(30)
                .endsWith("60");
        assertThat(JsonPath.<List<Boolean>>read(targets, "$.adjustments[*].comparable"))
                .containsExactly(true);
        assertThat(JsonPath.<Integer>read(
                        get("/api/scorecards?scope=campaign&grain=total&id=" + campaign), "$[0].targets.leads.actual"))
                .isEqualTo(1);
        assertThat(answer("/api/gaps/none").statusCode()).isEqualTo(404);
        assertThat(answer("/api/campaign-targets/none").statusCode()).isEqualTo(404);
        assertThat(answer("/api/gaps?status=ajar").statusCode()).isEqualTo(400);
        assertThat(answer("/api/gaps?metric=luck").statusCode()).isEqualTo(400);
        assertThat(answer("/api/gaps?from=2026-02-01&to=2026-01-01").statusCode())
                .isEqualTo(400);
        assertThat(answer("/api/campaign-targets/" + campaign + "?days=0").statusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldCreditPartnersWhoseTouchesLedToASaleOfAnother() throws Exception {
        // given
        String first = "p-" + UUID.randomUUID();
        String second = "p-" + UUID.randomUUID();
        String campaign = "c-" + UUID.randomUUID();
        String journey = "j-" + UUID.randomUUID();
        var seller = Events.of(second);
        var sale = ConversionRecorded.newBuilder(
                        seller.conversion(MORNING, "v1", money("100", "EUR"), null, null, null))
                .setJourneyId(journey)
                .build();

        // when
        publish(
                Events.of(first).touch(MORNING.minus(Duration.ofDays(8)), "t1", campaign, journey),
                seller.touch(MORNING.minus(Duration.ofDays(1)), "t2", campaign, journey),
                sale,
                seller.refund(MORNING, "r1", "v1", money("25", "EUR")));

        // then
        String credits = "/api/attribution?from=2026-05-11&to=2026-05-11&campaignId=" + campaign;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(JsonPath.<List<String>>read(
                                get(credits), "$.models[?(@.model=='linear')].credited.revenue[*].amount"))
                        .containsExactly("75"));
        assertThat(JsonPath.<List<String>>read(
                        get(credits + "&model=time-decay&partnerId=" + second),
                        "$.models[*].lines[*].credited.revenue[*].amount"))
                .containsExactly("50");
        String ofTheFirst = get("/api/attribution?from=2026-05-11&to=2026-05-11&partnerId=" + first);
        assertThat(JsonPath.<String>read(ofTheFirst, "$.sourced.revenue[0].amount"))
                .isEqualTo("75");
        assertThat(JsonPath.<List<String>>read(ofTheFirst, "$.models[?(@.model=='u-shape')].lines[*].channel"))
                .containsExactly("link");
        assertThat(JsonPath.<Integer>read(ofTheFirst, "$.revision")).isPositive();
        assertThat(JsonPath.<List<String>>read(ofTheFirst, "$.sources[*].topic"))
                .containsOnly("campaign.activity");
        String manager = "m-" + UUID.randomUUID();
        publish(PartnerRegistered.newBuilder(Events.of(first).registered("Asia/Tokyo"))
                .setOwnerId(manager)
                .build());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(JsonPath.<List<String>>read(
                                get("/api/attribution?from=2026-05-11&to=2026-05-11&managerId=" + manager),
                                "$.sourced.revenue[*].amount"))
                        .containsExactly("75"));
        var table = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + credits))
                        .header("Accept", "text/csv")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(table.body()).startsWith("model,partnerId").contains("linear," + first + "," + campaign);
        for (String wrong : List.of("", "?campaignId=c1&model=best", "?campaignId=c1&from=soon")) {
            var answer = answer("/api/attribution" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo("invalid-parameter");
        }
    }

    @Test
    void shouldFreezeTheReviewOfAWeekAndShowWhatChangedSince() throws Exception {
        // given
        String partner = "p-" + UUID.randomUUID();
        var events = Events.of(partner);
        publish(
                events.registered("Asia/Tokyo"),
                events.lead(MORNING, "l1", null, null),
                KpiGapDetected.newBuilder()
                        .setEventId(UUID.randomUUID().toString())
                        .setOccurredAt(MORNING.minus(Duration.ofDays(20)))
                        .setPartnerId(partner)
                        .setGapId("g1")
                        .setCampaignId("c1")
                        .setMetric("leads")
                        .setTargetToDate(new BigDecimal("10.0000"))
                        .setActual(new BigDecimal("1.0000"))
                        .setGap(new BigDecimal("9.0000"))
                        .build());
        String week = "/api/reviews/weekly?scope=partner&id=" + partner;
        await().atMost(PATIENCE).untilAsserted(() -> {
            String preview = get(week + "&period=2026-W20&preview=true");
            assertThat(JsonPath.<List<String>>read(preview, "$.figures[?(@.name=='leads')].now"))
                    .containsExactly("1");
            assertThat(JsonPath.<List<String>>read(preview, "$.unresolved[*].subjectId"))
                    .containsExactly("g1");
        });
        assertThat(answer(week).statusCode()).isEqualTo(404);

        // when
        String freeze = "/api/reviews/weekly/2026-W20/freeze?scope=partner&id=" + partner;
        String frozen = post(freeze).body();
        publish(events.lead(MORNING, "l2", null, null));

        // then
        assertThat(JsonPath.<List<String>>read(frozen, "$.decisions[*].code")).containsExactly("adjust-campaign");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(JsonPath.<List<String>>read(
                                get(week + "&period=2026-W20&preview=true"), "$.figures[?(@.name=='leads')].now"))
                        .containsExactly("2"));
        assertThat(get(week)).isEqualTo(frozen);
        assertThat(post(freeze).body()).isEqualTo(frozen);
        String next = post("/api/reviews/weekly/2026-W21/freeze?scope=partner&id=" + partner)
                .body();
        assertThat(JsonPath.<List<String>>read(next, "$.restated[?(@.name=='leads')].holds"))
                .containsExactly("2");
        assertThat(JsonPath.<List<String>>read(
                        get("/api/reviews/weekly/periods?limit=1&scope=partner&id=" + partner), "$.items[*].period"))
                .containsExactly("2026-W21");
        var table = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + week))
                        .header("Accept", "text/csv")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(table.body()).startsWith("section,name,").contains("unresolved,gap," + partner + ",g1");
        assertThat(answer("/api/reviews/daily").statusCode()).isEqualTo(400);
        assertThat(answer("/api/reviews/weekly?scope=campaign&id=c1").statusCode())
                .isEqualTo(400);
        assertThat(answer("/api/reviews/weekly?scope=partner").statusCode()).isEqualTo(400);
        assertThat(answer(week + "&period=2026-05").statusCode()).isEqualTo(400);
        assertThat(post("/api/reviews/weekly/9999-W01/freeze").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldSayWhatIsWrongWhenAQuestionCannotBeAnswered() throws Exception {
        for (var wrong : Map.of(
                        "scope=planet&id=p1", "scope",
                        "scope=partner&id=", "id",
                        "scope=partner&id=p1&grain=hour", "grain",
                        "scope=partner&id=p1&from=yesterday", "from",
                        "scope=partner&id=p1&from=2026-05-12&to=2026-05-11", "from",
                        "scope=partner&id=p1&from=1969-12-31", "from",
                        "scope=partner&id=p1&from=2000-01-01&to=2026-05-11", "from",
                        "scope=partner&id=p1&grain=total&to=%2B999999999-12-31", "to")
                .entrySet()) {
            // when
            var answer = answer("/api/scorecards?" + wrong.getKey());

            // then
            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo("invalid-parameter");
            assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains(wrong.getValue());
        }
        assertThat(answer("/api/scorecards?scope=partner").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldPutRecordsAsideWhenTheyArePoison() throws Exception {
        // given
        var poison = "poison".getBytes(StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", LocalParts.shared().broker().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            // when
            for (var topic : List.of(
                    Topics.CAMPAIGN_ACTIVITY,
                    Topics.CAMPAIGN_RATES,
                    Topics.KPI_SCORECARD,
                    Topics.KPI_MILESTONE,
                    Topics.KPI_ATTRIBUTION)) {
                producer.send(new ProducerRecord<>(topic.name(), 0, poison, poison))
                        .get();
            }
        }

        // then
        var letters = List.of(
                Topics.CAMPAIGN_ACTIVITY.deadLetters(),
                Topics.CAMPAIGN_RATES.deadLetters(),
                Topics.KPI_SCORECARD.deadLetters(),
                Topics.KPI_MILESTONE.deadLetters(),
                Topics.KPI_ATTRIBUTION.deadLetters());
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        LocalParts.shared().broker().bootstrapServers(),
                        "group.id",
                        "dead-letters-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(letters);
            var found = new TreeSet<String>();
            await().atMost(PATIENCE).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> {
                    assertThat(letter.value()).isEqualTo(poison);
                    found.add(letter.topic());
                });
                assertThat(found).containsExactlyInAnyOrderElementsOf(letters);
            });
        }
        shouldShowEmptyDaysAmongTheOthers();
    }

    @Test
    void shouldTellOfItselfWhenAsked() throws Exception {
        assertThat(JsonPath.<String>read(get("/actuator/health"), "$.status")).isEqualTo("UP");
        assertThat(get("/actuator/prometheus")).contains("kizuna_kpi_scorecard_lateness_seconds_bucket");
        assertThat(JsonPath.<Map<String, Object>>read(get("/v3/api-docs"), "$.paths"))
                .containsKeys(
                        "/api/scorecards",
                        "/api/scorecards/ranking",
                        "/api/ramps/{keyPersonId}",
                        "/api/health",
                        "/api/attribution",
                        "/api/reviews/{cadence}")
                .doesNotContainKeys("/internal/scorecards");
    }

    private static void publish(SpecificRecord... events) throws Exception {
        var parts = LocalParts.shared();
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(Map.of("schema.registry.url", parts.registry().url()), false);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        parts.broker().bootstrapServers(),
                        "partitioner.class",
                        PartnerPartitioner.class),
                new StringSerializer(),
                serializer)) {
            for (SpecificRecord event : events) {
                boolean profile = Topics.of(event.getClass()).equals(Topics.PARTNER_DIRECTORY);
                String partnerId = EventFields.partnerId(event);
                String key = profile ? PartnerKeys.profile(partnerId) : partnerId;
                producer.send(EventRecords.of(key, event, "/test")).get();
            }
        }
    }

    private String get(String path) throws Exception {
        var answer = answer(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String table(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/csv")
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        return answer.body();
    }

    private HttpResponse<String> answer(String path) throws Exception {
        return answer(port, path);
    }

    private HttpResponse<String> answer(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
