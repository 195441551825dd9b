package dev.kizuna.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.fault.Promises.Promise;
import dev.kizuna.e2e.stack.Http;
import dev.kizuna.e2e.stack.PromiseCluster;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.event.sla.ObligationStatus;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.serde.AvroDeserializer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** What became of promises, as others see it: what is committed to the topic, and what stands in Slack. */
final class Verdicts {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final PromiseCluster cluster;
    private final Http slack;

    /** A committed change and when it was published. */
    record Change(ObligationChanged event, Instant publishedAt) {}

    Verdicts(PromiseCluster cluster) {
        this.cluster = cluster;
        this.slack = new Http(cluster.slackUrl());
    }

    /**
     * Waits until all has come to its end, and holds it against what was promised.
     *
     * @param crashes how many processes were killed or frozen: each may have one message repeated, with the same key
     */
    void verify(Promises promises, int crashes) {
        List<Promise> broken = promises.broken();
        await("each promise comes to its end")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    Map<String, ObligationStatus> found = lastStatuses(promises);
                    Map<String, ObligationStatus> expected = promises.made().stream()
                            .collect(Collectors.toMap(
                                    Promise::subject,
                                    promise -> promise.kept() ? ObligationStatus.MET : ObligationStatus.BREACHED,
                                    (one, _) -> one,
                                    TreeMap::new));
                    assertThat(found).isEqualTo(expected);
                });
        Map<String, List<Change>> changes = changes(promises);
        assertThat(changes.values().stream()
                        .flatMap(List::stream)
                        .map(change -> change.event().getEventId()))
                .as("no change is committed twice")
                .doesNotHaveDuplicates();
        List<String> matters = new ArrayList<>();
        for (Promise promise : broken) {
            List<Change> breaches = breachesOf(changes.getOrDefault(promise.subject(), List.of()));
            assertThat(breaches).as("breaches of %s", promise).hasSize(1);
            Change breach = breaches.getFirst();
            assertThat(breach.publishedAt()).as("%s", promise).isAfterOrEqualTo(promise.dueAt());
            assertThat(breach.event().getBreachedAt().orElseThrow())
                    .as("%s", promise)
                    .isAfterOrEqualTo(promise.dueAt());
            matters.add(breach.event().getObligationId());
        }
        await("Slack hears of each")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(messages().keySet()).containsAll(matters));
        await("and of none again").during(QUIET).atMost(QUIET.plus(QUIET)).until(() -> repeated(matters) <= crashes);
    }

    void awaitOpen(Promises promises) {
        await("each promise is known")
                .atMost(PATIENCE)
                .until(() -> lastStatuses(promises).size() == promises.made().size());
    }

    /** The only breach of a promise. */
    ObligationChanged onlyBreach(Promises promises, Promise promise) {
        List<Change> breaches = breachesOf(changes(promises).getOrDefault(promise.subject(), List.of()));
        assertThat(breaches).as("breaches of %s", promise).hasSize(1);
        return breaches.getFirst().event();
    }

    /** How many messages stand in Slack about which matter. */
    Map<String, Integer> messages() {
        Map<String, Integer> messages = new TreeMap<>();
        for (JsonNode message : slack.get("/messages").body()) {
            String key = message.path("metadata")
                    .path("event_payload")
                    .path("matter")
                    .asString("");
            messages.merge(key.substring(key.indexOf('/') + 1), 1, Integer::sum);
        }
        return messages;
    }

    private int repeated(List<String> matters) {
        Map<String, Integer> messages = messages();
        return matters.stream()
                .mapToInt(matter -> messages.getOrDefault(matter, 0) - 1)
                .sum();
    }

    private static List<Change> breachesOf(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.event().getStatus() == ObligationStatus.BREACHED)
                .toList();
    }

    private Map<String, ObligationStatus> lastStatuses(Promises promises) {
        Map<String, ObligationStatus> last = new TreeMap<>();
        changes(promises)
                .forEach((subject, changes) ->
                        last.put(subject, changes.getLast().event().getStatus()));
        return last;
    }

    /** All committed changes of these promises, by subject, in their order. */
    private Map<String, List<Change>> changes(Promises promises) {
        var subjects = promises.made().stream().map(Promise::subject).collect(Collectors.toUnmodifiableSet());
        return read().stream()
                .filter(change -> subjects.contains(change.event().getSubjectId()))
                .collect(Collectors.groupingBy(byTheirSubject(), TreeMap::new, Collectors.toList()));
    }

    private static Function<Change, String> byTheirSubject() {
        return change -> change.event().getSubjectId();
    }

    private List<Change> read() {
        var deserializer = new AvroDeserializer<SpecificRecord>();
        deserializer.configure(Map.of("schema.registry.url", cluster.registryUrl()), false);
        var properties = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                cluster.broker().bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), deserializer)) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.SLA_OBLIGATION.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Change> changes = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.value() instanceof ObligationChanged changed) {
                        changes.add(new Change(changed, Instant.ofEpochMilli(record.timestamp())));
                    }
                });
            }
            return changes;
        }
    }
}
