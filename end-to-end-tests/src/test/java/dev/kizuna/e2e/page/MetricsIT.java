package dev.kizuna.e2e.page;

import static dev.kizuna.e2e.stack.Events.event;
import static dev.kizuna.e2e.stack.Events.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.page.Expression.Matcher;
import dev.kizuna.e2e.page.Expression.Selector;
import dev.kizuna.e2e.page.Watched.Question;
import dev.kizuna.e2e.stack.Application;
import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Http;
import dev.kizuna.e2e.stack.Stack;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.serde.AvroSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A rule or a panel that asks for a metric or a label which nobody has says nothing, for ever. */
class MetricsIT {

    private static final String PARTNER = "metrics-partner";
    private static final Stack STACK = Stack.shared();
    private static final Client CLIENT = new Client(STACK);

    /** Made by Prometheus itself. */
    private static final String UP = "up";

    /** What no service should do for a test; that there are such labels at all is enough. */
    private static final Set<String> FAULTS = Set.of("status");

    private static final Pattern METER = Pattern.compile("(?m)^\\| (`kizuna\\..+?) \\|");
    private static final Pattern NAME = Pattern.compile("`(kizuna\\.[a-z.]+)`");
    private static final Pattern LITERAL = Pattern.compile("\"(kizuna\\.[a-z.]+)\"");
    private static final Pattern ENDING = Pattern.compile("(?:_seconds|_bytes)?(?:_total|_bucket|_count|_sum|_max)?$");

    /** Some counters begin with the first of what they count, so something of each happens, rubbish included. */
    @BeforeAll
    static void happen() throws Exception {
        Instant now = Instant.now();
        CLIENT.register(PARTNER);
        lapse(now);
        CLIENT.handIn(
                CLIENT.partners(),
                List.of(event(
                        "partner.inquiry-received",
                        "metrics-asked",
                        PARTNER,
                        now,
                        "inquiryId",
                        "metrics-asked",
                        "channel",
                        "mail")));
        CLIENT.handIn(
                CLIENT.campaigns(),
                List.of(event(
                        "campaign.conversion-recorded",
                        "metrics-sale",
                        PARTNER,
                        now,
                        "conversionId",
                        "metrics-sale",
                        "referralCode",
                        "METRICS",
                        "amount",
                        money("1000", "JPY"))));
        var forged = CLIENT.promises().post("/slack/events", Map.of("type", "event_callback"));
        assertThat(forged.status()).as("%s", forged.body()).isEqualTo(401);
        produce(now);
    }

    private static void lapse(Instant now) {
        String almostADayAgo = now.minus(Duration.ofHours(24)).plusSeconds(5).toString();
        var answer = CLIENT.partners()
                .post(
                        "/api/inquiries",
                        Map.of(
                                "inquiryId",
                                "metrics-lapses",
                                "partnerId",
                                PARTNER,
                                "channel",
                                "email",
                                "occurredAt",
                                almostADayAgo));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    /** What cannot be read, and what lies in another partition than its partner's. */
    private static void produce(Instant now) throws Exception {
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(
                Map.of("schema.registry.url", STACK.parts().registry().url()), false);
        String topic = Topics.PARTNER_ENGAGEMENT.name();
        byte[] event = serializer.serialize(
                topic,
                InquiryReceived.newBuilder()
                        .setEventId("metrics-misplaced")
                        .setOccurredAt(now)
                        .setPartnerId(PARTNER)
                        .setInquiryId("metrics-misplaced")
                        .setChannel("mail")
                        .build());
        byte[] rubbish = "rubbish".getBytes(StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", STACK.parts().broker().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            int partitions = producer.partitionsFor(topic).size();
            int anotherPartition = (PartnerKeys.partition(PARTNER, partitions) + 1) % partitions;
            producer.send(new ProducerRecord<>(
                            topic, anotherPartition, PARTNER.getBytes(StandardCharsets.UTF_8), event))
                    .get();
            producer.send(new ProducerRecord<>(Topics.CAMPAIGN_ACTIVITY.name(), rubbish, rubbish))
                    .get();
        }
    }

    @Test
    void shouldBeMeasuredByARunningServiceWhenARuleOrAPanelAsksForIt() {
        List<Question> questions = Watched.questions();
        Set<String> asked = questions.stream()
                .flatMap(question -> question.expression().selectors().stream())
                .map(Selector::metric)
                .collect(Collectors.toSet());
        assertThat(asked)
                .hasSizeGreaterThan(40)
                .contains("kizuna_dead_letters_total", "kizuna_kpi_generation", "jvm_memory_used_bytes");

        // what consumers lag behind is told from a minute after their start on
        await().atMost(Client.later())
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(unanswered(
                                questions,
                                measured()
                                        .filter(series -> asked.contains(series.metric()))
                                        .toList()))
                        .isEmpty());
    }

    @Test
    void shouldBeOnThePageWhenAServiceMeasuresIt() {
        Set<String> written = new TreeSet<>();
        documented().forEach(meter -> written.add(meter.replace('.', '_')));

        Set<String> measured = measured()
                .map(Series::metric)
                .filter(metric -> metric.startsWith("kizuna_"))
                .map(metric -> ENDING.matcher(metric).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(measured).hasSizeGreaterThan(30);
        assertThat(written).containsAll(measured);
    }

    @Test
    void shouldBeInTheSourcesWhenThePageTellsOfIt() {
        Set<String> sources = new TreeSet<>();
        Stream.of(
                        "service-kit",
                        "partner-service",
                        "campaign-service",
                        "kpi-service",
                        "notification-service",
                        "dashboard")
                .flatMap(module -> Sources.of(Watched.PROJECT.resolve(module)))
                .forEach(source -> LITERAL.matcher(source).results().forEach(found -> sources.add(found.group(1))));

        assertThat(documented()).hasSizeGreaterThan(30);
        assertThat(sources).containsAll(documented());
    }

    /** What asks in vain, and for what. */
    private static Set<String> unanswered(List<Question> questions, List<Series> measured) {
        Set<String> amiss = new TreeSet<>();
        for (Question question : questions) {
            Expression expression = question.expression();
            Set<String> left = new TreeSet<>();
            for (Selector selector : expression.selectors()) {
                List<Series> found = measured.stream()
                        .filter(series -> without(FAULTS, selector).selects(series))
                        .toList();
                found.forEach(series -> left.addAll(series.labels().keySet()));
                if (found.isEmpty() && !selector.metric().equals(UP)) {
                    amiss.add(question.by() + " asks for " + selector + ", which nobody measures");
                }
                selector.matchers().stream()
                        .map(Matcher::label)
                        .filter(label -> !left.contains(label))
                        .forEach(label -> amiss.add(question.by() + " chooses by " + label + ", which nobody has"));
            }
            Stream.concat(expression.grouping().stream(), question.shown().stream())
                    .filter(label -> !left.contains(label) && !Expression.isOfPrometheus(label))
                    .forEach(label -> amiss.add(question.by() + " tells " + label + ", which nobody has"));
            question.shown().stream()
                    .filter(label ->
                            expression.isAggregated() && !expression.grouping().contains(label))
                    .forEach(label -> amiss.add(question.by() + " tells " + label + ", which is added up"));
        }
        return amiss;
    }

    private static Selector without(Set<String> labels, Selector selector) {
        return new Selector(
                selector.metric(),
                selector.matchers().stream()
                        .filter(matcher -> !labels.contains(matcher.label())
                                || selector.metric().startsWith("kizuna_"))
                        .toList());
    }

    private static Stream<Series> measured() {
        return STACK.applications().stream()
                .map(Application::url)
                .map(url -> new Http(url).get("/actuator/prometheus").body().asString())
                .flatMap(Series::of);
    }

    /** Meters that have a line in a table. */
    private static Set<String> documented() {
        return METER.matcher(Watched.read(Watched.PROJECT.resolve("docs/observability.md")))
                .results()
                .flatMap(line -> NAME.matcher(line.group(1)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
