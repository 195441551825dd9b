package dev.kizuna.e2e.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kizuna.e2e.program.NodeModules;
import dev.kizuna.e2e.program.Programs;
import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Http;
import dev.kizuna.e2e.stack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/connect.md tells others to do is done here, with the very files it shows. */
class ConnectIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String PARTNER = "p-aozora";
    private static final int SECONDS = 60;

    private static final Stack STACK = Stack.shared();
    private static final Client CLIENT = new Client(STACK);

    @BeforeAll
    static void register() {
        CLIENT.register(PARTNER);
    }

    @Test
    void shouldFindAnInquiryWhenAJavaProgramSentIt() {
        // when
        String inquiryId = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=dev.kizuna",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "docs/connect/java/SendInquiry.java",
                PARTNER,
                brokers(),
                registry());
        // then
        found(CLIENT.partners(), "/api/inquiries/" + inquiryId);
        allInOnePartition("partner.engagement");
    }

    @Test
    void shouldFindFeedbackWhenAPythonProgramSentIt() {
        // given
        Optional<String> python = python();
        assumeTrue(
                python.isPresent(),
                "Skipped: no python3 with confluent_kafka and avro (Debian: python3-confluent-kafka, python3-avro)");
        // when
        String feedbackId =
                run(python.orElseThrow(), "docs/connect/python/send_feedback.py", PARTNER, brokers(), registry());
        // then
        found(CLIENT.partners(), "/api/feedback/" + feedbackId);
        allInOnePartition("partner.engagement");
    }

    @Test
    void shouldFindALeadWhenANodeProgramSentIt(@TempDir Path folder) throws IOException {
        // given the file beside its libraries, as Node wants it
        Files.createSymbolicLink(folder.resolve("node_modules"), NodeModules.installed());
        Path program = Files.copy(PROJECT.resolve("docs/connect/node/send-lead.mjs"), folder.resolve("send-lead.mjs"));
        // when
        String leadId = run("node", program.toString(), PARTNER, brokers(), registry());
        // then
        found(CLIENT.campaigns(), "/api/leads/" + leadId);
        allInOnePartition("campaign.activity");
    }

    @Test
    void shouldFindAnInquiryWhenCurlPostedIt() {
        // when
        String said = run(
                "bash",
                "docs/connect/http/send-event.sh",
                PARTNER,
                STACK.partners().url());
        // then
        assertThat(said).isEqualTo("{\"accepted\":1,\"rejected\":[]}");
        await().atMost(Duration.ofSeconds(SECONDS))
                .untilAsserted(() -> assertThat(CLIENT.partners()
                                .get("/api/inquiries?channel=chat&partnerId=" + PARTNER)
                                .body()
                                .get("items"))
                        .isNotEmpty());
    }

    @Test
    void shouldFindLeadsAndNameTheLineThatIsWrongWhenAFileIsImported() {
        // when
        String said = run(
                "bash",
                "docs/connect/csv/import-leads.sh",
                "docs/connect/csv/leads.csv",
                STACK.campaigns().url());
        // then
        JsonNode answer = JsonMapper.shared().readTree(said);
        assertThat(answer.get("accepted").asInt()).isEqualTo(2);
        assertThat(answer.get("rejected").get(0).get("line").asInt()).isEqualTo(4);
        assertThat(answer.get("rejected").get(0).get("code").asString()).isEqualTo("unknown-partner");
        found(CLIENT.campaigns(), "/api/leads/lead-fair-2");
    }

    private static void found(Http service, String path) {
        await().atMost(Duration.ofSeconds(SECONDS)).untilAsserted(() -> {
            var answer = service.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body().get("partnerId").asString()).isEqualTo(PARTNER);
        });
    }

    /** Whatever is moved into another partition would be there twice. */
    private static void allInOnePartition(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<Integer> used = new HashSet<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (PARTNER.equals(new String(record.key(), StandardCharsets.UTF_8))) {
                        used.add(record.partition());
                    }
                });
            }
            assertThat(used).as("partitions of %s in %s", PARTNER, topic).hasSize(1);
        }
    }

    private static Optional<String> python() {
        return Stream.of("/usr/bin/python3", "python3")
                .filter(ConnectIT::hasLibraries)
                .findFirst();
    }

    private static boolean hasLibraries(String python) {
        try {
            run(python, "-c", "import confluent_kafka, avro.io");
            return true;
        } catch (AssertionError _) {
            return false;
        }
    }

    private static String brokers() {
        return STACK.parts().broker().bootstrapServers();
    }

    private static String registry() {
        return STACK.parts().registry().url();
    }

    private static String run(String... command) {
        return Programs.run(PROJECT, SECONDS, List.of(command)).strip();
    }
}
