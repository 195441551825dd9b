package dev.kizuna.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.stack.testing.LocalBroker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TopicProvisioningIT {

    private static LocalBroker broker;

    @BeforeAll
    static void start() {
        broker = LocalBroker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldCreateTheWholeCatalogueOnceWhenTwoServicesStartTogether(CapturedOutput output) throws Exception {
        broker.kill();
        var one = CompletableFuture.runAsync(() -> provide(Duration.ofMinutes(1)));
        var two = CompletableFuture.runAsync(() -> provide(Duration.ofMinutes(1)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> output.getAll().contains("Waiting for Kafka at " + broker.bootstrapServers()));
        assertThat(one).isNotDone();

        broker.restart();

        one.get(60, TimeUnit.SECONDS);
        two.get(60, TimeUnit.SECONDS);
        provide(Duration.ofMinutes(1));
        try (Admin admin = admin()) {
            var described = admin.describeTopics(Topics.all().stream()
                            .flatMap(topic -> List.of(topic.name(), topic.deadLetters()).stream())
                            .toList())
                    .allTopicNames()
                    .get();
            assertThat(described.values())
                    .hasSize(2 * Topics.all().size())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
            for (Topic topic : Topics.all()) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                var configuration = Objects.requireNonNull(
                        admin.describeConfigs(List.of(resource)).all().get().get(resource));
                topic.configuration()
                        .forEach((name, value) -> assertThat(
                                        configuration.get(name).value())
                                .as("%s of %s", name, topic.name())
                                .isEqualTo(value));
            }
            assertThat(new DescribedPartitions(admin).of(Topics.KPI_GAP.name())).isEqualTo(3);
            assertThat(new KafkaHealth(admin).health().getStatus().getCode()).isEqualTo("UP");
        }
    }

    @Test
    void shouldCreateTopicsBesideThoseOfTheCatalogueWhenSomeAreCalledOtherwise() throws Exception {
        var names = new Edition() {
            @Override
            public String topic(Topic topic) {
                return topic.equals(Topics.KPI_GAP) ? "kpi.gap-g2" : topic.name();
            }
        };
        try (Admin admin = admin()) {
            new TopicProvisioning(
                            new TopicProperties(true, 3, (short) 1, Duration.ofMinutes(1)),
                            admin,
                            broker.bootstrapServers(),
                            names)
                    .afterSingletonsInstantiated();

            assertThat(admin.listTopics().names().get())
                    .contains("kpi.gap", "kpi.gap-dlt", "kpi.gap-g2", "kpi.gap-g2-dlt")
                    .doesNotContain("kpi.milestone-g2");
        }
    }

    @Test
    void shouldGiveUpWhenNoBrokerComesInTime() {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", "127.0.0.1:1"))) {
            var provisioning = new TopicProvisioning(
                    new TopicProperties(true, 3, (short) 1, Duration.ofMillis(1)), admin, "127.0.0.1:1", Edition.ONLY);

            assertThatThrownBy(provisioning::afterSingletonsInstantiated)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Kafka at 127.0.0.1:1 did not answer within PT0.001S");
            assertThat(new KafkaHealth(admin).health().getStatus().getCode()).isEqualTo("DOWN");
        }
    }

    private static void provide(Duration patience) {
        try (Admin admin = admin()) {
            new TopicProvisioning(
                            new TopicProperties(true, 3, (short) 1, patience),
                            admin,
                            broker.bootstrapServers(),
                            Edition.ONLY)
                    .afterSingletonsInstantiated();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()));
    }
}
