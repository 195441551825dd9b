package dev.kizuna.notification;

import dev.kizuna.schemas.record.EventRecords;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroSerializer;
import dev.kizuna.stack.testing.LocalParts;
import dev.kizuna.stack.testing.LocalSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on real parts, seen from outside: topics, HTTP and what Slack shows. */
final class ServiceUnderTest implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final LocalParts parts = LocalParts.shared();
    private final LocalSlack slack = LocalSlack.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final KafkaProducer<String, SpecificRecord> events;
    private final KafkaProducer<byte[], byte[]> bytes;

    ServiceUnderTest() {
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(Map.of("schema.registry.url", parts.registry().url()), false);
        events = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers(),
                        ProducerConfig.PARTITIONER_CLASS_CONFIG,
                        PartnerPartitioner.class),
                new StringSerializer(),
                serializer);
        bytes = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Starts an instance.
     *
     * @param more further settings, or others in the place of the usual ones
     */
    ConfigurableApplicationContext start(int port, Path state, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.profiles.active=local",
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + bootstrapServers(),
                "--kizuna.schema-registry.url=" + parts.registry().url(),
                "--kizuna.mongodb.uri=" + parts.store().uri() + "/notification",
                "--kizuna.slack.api-url=" + slack.apiUrl(),
                "--kizuna.state-dir=" + state,
                "--kizuna.sla.settle=3s"));
        for (String setting : more) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            settings.removeIf(usual -> usual.startsWith(name));
            settings.add(setting);
        }
        return new SpringApplication(NotificationServiceApplication.class).run(settings.toArray(String[]::new));
    }

    String bootstrapServers() {
        return parts.broker().bootstrapServers();
    }

    void publish(SpecificRecord event) {
        events.send(EventRecords.of(event, "/test"));
        events.flush();
    }

    void publish(String key, SpecificRecord event) {
        events.send(EventRecords.of(key, event, "/test"));
        events.flush();
    }

    void publish(String topic, byte[] key, byte[] value) {
        bytes.send(new ProducerRecord<>(topic, key, value));
        bytes.flush();
    }

    HttpResponse<String> get(int port, String path) {
        return send("http://127.0.0.1:" + port + path);
    }

    JsonNode json(int port, String path) {
        return JSON.readTree(get(port, path).body());
    }

    HttpResponse<String> post(int port, String path, Object body) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    JsonNode slackMessages(String channel) {
        return JSON.readTree(send(slack.url() + "/messages?channel=" + channel.replace("#", "%23"))
                .body());
    }

    String registryUrl() {
        return parts.registry().url();
    }

    /** Slack's root: its page, its API and what people do there. */
    String slackUrl() {
        return slack.url();
    }

    private HttpResponse<String> send(String uri) {
        return send(HttpRequest.newBuilder(URI.create(uri)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        events.close();
        bytes.close();
        http.close();
        slack.close();
    }
}
