package dev.kizuna.e2e.reader;

import static dev.kizuna.e2e.stack.Events.event;
import static dev.kizuna.e2e.stack.Events.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Application;
import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Http;
import dev.kizuna.e2e.stack.Stack;
import dev.kizuna.schemas.catalogue.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** An alert or a panel that asks for a metric nobody has is silent for ever. */
class AlertRulesIT {

    private static final Path DOCKER = Path.of("..", "docker");
    private static final Pattern METRIC = Pattern.compile("\\b((?:kizuna|kafka|http|jvm)_\\w+)(\\{[^}]*})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\\\\?\"");
    private static final Pattern SERIES = Pattern.compile("^(\\w+)(?:\\{(.*)})? .+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final Pattern ALERT = Pattern.compile("(?m)^      - alert: (\\w+)$");
    /** Given to every series by Prometheus itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("instance", "job");

    private final Stack stack = Stack.shared();
    private final Client client = new Client(stack);

    @Test
    void shouldAskForNoMetricAndNoLabelThatNobodyHas() throws Exception {
        // given something of everything: a sale, a question, and rubbish
        String partner = "alert-partner";
        Instant now = Instant.now();
        client.register(partner);
        client.handIn(
                client.campaigns(),
                List.of(event(
                        "campaign.conversion-recorded",
                        "alert-sale",
                        partner,
                        now,
                        "conversionId",
                        "alert-sale",
                        "referralCode",
                        "ALERT",
                        "amount",
                        money("1000", "JPY"))));
        client.handIn(
                client.partners(),
                List.of(event(
                        "partner.inquiry-received",
                        "alert-inquiry",
                        partner,
                        now,
                        "inquiryId",
                        "alert-inquiry",
                        "channel",
                        "mail")));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", stack.parts().broker().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            byte[] rubbish = "rubbish".getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(Topics.CAMPAIGN_ACTIVITY.name(), rubbish, rubbish))
                    .get();
        }
        Map<String, Set<String>> asked = asked();
        assertThat(asked).containsKeys("kizuna_dead_letters_total", "kizuna_kpi_generation");

        // then
        await().atMost(Client.soon()).untilAsserted(() -> {
            Map<String, Set<String>> shown = shown();
            List<String> missing = new ArrayList<>();
            asked.forEach((metric, labels) -> {
                Set<String> known = new HashSet<>(shown.getOrDefault(metric, Set.of()));
                known.addAll(OF_PROMETHEUS);
                if (!shown.containsKey(metric)) {
                    missing.add(metric);
                } else if (!known.containsAll(labels)) {
                    missing.add(metric + " has " + known + ", not all of " + labels);
                }
            });
            assertThat(missing).isEmpty();
        });
    }

    @Test
    void shouldSayOfEachAlertWhatItIsAndWhatToDo() {
        Map<Path, String> rules = files("prometheus/rules", ".yml");
        assertThat(rules).isNotEmpty();
        rules.forEach((file, text) -> {
            List<String> names =
                    ALERT.matcher(text).results().map(found -> found.group(1)).toList();
            assertThat(names).as("%s", file).isNotEmpty().doesNotHaveDuplicates();
            for (String alert : text.split("(?m)^      - alert: ")) {
                if (names.contains(alert.lines().findFirst().orElse(""))) {
                    assertThat(alert).contains("\n        expr: ", "severity: ", " summary: ", " action: ");
                }
            }
        });
    }

    /** The metrics that rules and panels name, with the labels they choose by. */
    private static Map<String, Set<String>> asked() {
        Map<String, Set<String>> asked = new TreeMap<>();
        var texts = new ArrayList<>(files("prometheus/rules", ".yml").values());
        texts.addAll(files("grafana/dashboards", ".json").values());
        for (String text : texts) {
            METRIC.matcher(text).results().forEach(found -> {
                Set<String> labels = asked.computeIfAbsent(found.group(1), _ -> new TreeSet<>());
                if (found.group(2) != null) {
                    MATCHER.matcher(found.group(2)).results().forEach(label -> labels.add(label.group(1)));
                }
            });
        }
        return asked;
    }

    /** What the services show, with all labels that any series of it has. */
    private Map<String, Set<String>> shown() {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (Application service : stack.applications()) {
            new Http(service.url())
                    .get("/actuator/prometheus")
                    .body()
                    .asString()
                    .lines()
                    .map(SERIES::matcher)
                    .filter(Matcher::matches)
                    .forEach(series -> {
                        Set<String> labels = shown.computeIfAbsent(series.group(1), _ -> new TreeSet<>());
                        if (series.group(2) != null) {
                            LABEL.matcher(series.group(2)).results().forEach(label -> labels.add(label.group(1)));
                        }
                    });
        }
        return shown;
    }

    private static Map<Path, String> files(String folder, String ending) {
        Map<Path, String> texts = new TreeMap<>();
        try (var files = Files.list(DOCKER.resolve(folder))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                texts.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
