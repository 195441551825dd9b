package dev.kizuna.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.kit.sample.Http;
import dev.kizuna.kit.sample.Http.Answer;
import dev.kizuna.kit.sample.SampleApplication;
import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalParts;
import dev.kizuna.stack.testing.LocalRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a service says while the parts it needs are away, and that it goes on by itself. */
@ExtendWith(OutputCaptureExtension.class)
class OutageIT {

    private static final String BATCH = "application/cloudevents-batch+json";

    @Test
    void shouldAnswerInTimeThatKafkaIsAwayAndTakeEventsAgainWhenItIsBack(CapturedOutput output) {
        LocalBroker broker = LocalParts.shared().broker();
        LocalRegistry registry = LocalParts.shared().registry();
        try (var service = SampleApplication.start(
                "spring.profiles.active=local",
                "spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "kizuna.schema-registry.url=" + registry.url())) {
            var http = new Http(SampleApplication.port(service));
            assertThat(http.post("/api/events", BATCH, batch(10))
                            .json()
                            .path("accepted")
                            .asInt())
                    .isEqualTo(10);
            registry.kill();
            assertThat(http.post("/api/events", BATCH, batch(10))
                            .json()
                            .path("accepted")
                            .asInt())
                    .as("a warm service goes on without the registry")
                    .isEqualTo(10);

            broker.kill();
            long start = System.nanoTime();
            Answer away = http.post("/api/events", BATCH, batch(5_000));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.code()).isEqualTo("unavailable");
            assertThat(away.header("Retry-After")).isEqualTo("5");
            assertThat(http.get("/actuator/health").status()).isEqualTo(503);
            assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);

            var back = CompletableFuture.runAsync(registry::restart);
            broker.restart();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> http.post("/api/events", BATCH, batch(10)).status() == 202);
            back.join();
        }
        assertThat(output.getAll()).doesNotContain("Could not obtain cluster info");
    }

    @Test
    void shouldWaitForTheDocumentStoreAndSaySoWhenItStartsFirst(CapturedOutput output) {
        try (var store = dev.kizuna.stack.testing.LocalStore.start();
                var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            store.kill();
            var starting = threads.submit(() -> SampleApplication.start(
                    "spring.profiles.active=local",
                    "spring.kafka.bootstrap-servers=127.0.0.1:1",
                    "kizuna.topics.create=false",
                    "kizuna.mongodb.uri=" + store.uri() + "/sample?serverSelectionTimeoutMS=2000"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> output.getAll().contains("Waiting for the document store at"));
            store.restart();

            await().atMost(Duration.ofSeconds(30)).until(starting::isDone);
            starting.resultNow().close();
        }
    }

    private static String batch(int size) {
        return IntStream.range(0, size).mapToObj(i -> """
                        {"specversion":"1.0","id":"o-%d","source":"https://crm.example","subject":"known",\
                        "type":"dev.kizuna.partner.inquiry-received.v1","time":"2026-05-01T09:00:00+09:00",\
                        "data":{"inquiryId":"i-%d","channel":"mail"}}""".formatted(i, i)).collect(Collectors.joining(",", "[", "]"));
    }
}
