package dev.kizuna.notification.delivery.web;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.delivery.NoMeters;
import dev.kizuna.notification.delivery.SomeLetters;
import dev.kizuna.notification.delivery.application.Courier;
import dev.kizuna.notification.delivery.application.DeliveringMessages;
import dev.kizuna.notification.delivery.application.Lanes;
import dev.kizuna.notification.delivery.application.Messengers;
import dev.kizuna.notification.delivery.application.Pace;
import dev.kizuna.notification.delivery.application.Patience;
import dev.kizuna.notification.delivery.application.ResendingParked;
import dev.kizuna.notification.delivery.application.Settling;
import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.InMemoryDeliveries;
import dev.kizuna.notification.delivery.domain.Media;
import dev.kizuna.notification.delivery.domain.Outcome;
import dev.kizuna.notification.delivery.domain.Routes;
import dev.kizuna.notification.directory.domain.InMemoryDirectory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries over HTTP, served as the service serves them; nothing of Kafka or MongoDB is needed. */
class DeliveryControllerTest {

    private static final Instant NOW = Instant.parse("2026-05-02T00:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ServletWebServerApplicationContext server;

    @BeforeAll
    static void start() {
        server = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Service.class)
                .profiles("local")
                .run("--server.port=0", "--server.address=127.0.0.1", "--spring.config.name=kizuna-defaults");
        var deliveries = server.getBean(Deliveries.class);
        deliveries.add(Delivery.of(breach("waits"), NOW));
        for (int i = 0; i < 3; i++) {
            deliveries.add(Delivery.of(breach("parked-" + i), NOW)
                    .claimed("slack", NOW, NOW.plusSeconds(60))
                    .ended(2, Outcome.FAILED, "msg_too_long", NOW.plusSeconds(1))
                    .closed());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        HTTP.close();
    }

    @Test
    void shouldListWhatIsParkedPageByPageAndSendItAgain() {
        // given
        JsonNode page = json(get("/api/deliveries?state=parked&partnerId=acme&medium=slack&limit=2"));
        assertThat(page.at("/items").size()).isEqualTo(2);
        JsonNode first = page.at("/items/0");
        assertThat(first.at("/state").asString()).isEqualTo("PARKED");
        assertThat(first.at("/detail").asString()).isEqualTo("msg_too_long");
        assertThat(first.at("/endedAt").asString()).isEqualTo("2026-05-02T00:00:01Z");
        assertThat(first.at("/id").asString()).matches("[A-Za-z0-9_-]+");
        JsonNode rest = json(get("/api/deliveries?state=PARKED&partnerId=acme&cursor="
                + page.at("/nextCursor").asString()));
        assertThat(rest.at("/items").size()).isOne();
        assertThat(rest.has("nextCursor")).isFalse();

        // when
        String path = "/api/deliveries/" + first.at("/id").asString();
        HttpResponse<String> resent = post(path + "/resend");

        // then
        assertThat(resent.statusCode()).isEqualTo(202);
        assertThat(json(resent).at("/state").asString()).isEqualTo("PENDING");
        assertThat(json(get(path)).at("/matterId").asString()).isEqualTo("response-24h:acme:parked-0");
        assertThat(post(path + "/resend").statusCode()).as("it is on its way").isEqualTo(409);
        assertThat(post(path + "/resend").body()).contains("\"code\":\"wrong-state\"", "Only what is PARKED");
    }

    @Test
    void shouldSayWhatIsWrongWithARequest() {
        assertThat(get("/api/deliveries?state=LOST").statusCode()).isEqualTo(400);
        assertThat(get("/api/deliveries?state=LOST").body()).contains("state: must be one of", "PARKED");
        assertThat(get("/api/deliveries?limit=0").statusCode()).isEqualTo(400);
        assertThat(get("/api/deliveries/bm90aGluZw").statusCode()).isEqualTo(404);
        assertThat(get("/api/deliveries/!").statusCode()).isEqualTo(404);
        assertThat(post("/api/deliveries/bm90aGluZw/resend").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private static HttpResponse<String> post(String path) {
        return send(
                HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.noBody()).build());
    }

    private static URI uri(String path) {
        int port = Objects.requireNonNull(server.getWebServer()).getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "dev.kizuna.kit.kafka.KafkaAutoConfiguration",
                "dev.kizuna.kit.streams.StreamsAutoConfiguration",
                "dev.kizuna.kit.mongo.MongoAutoConfiguration",
                "dev.kizuna.kit.outbox.OutboxAutoConfiguration",
                "dev.kizuna.kit.ingest.IngestAutoConfiguration",
                "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
            })
    @Import(DeliveryController.class)
    static class Service {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        Deliveries deliveries() {
            return new InMemoryDeliveries();
        }

        /** A courier without media: what is sent again stays to be seen. */
        @Bean
        ResendingParked resending(Deliveries deliveries, Clock clock) {
            var pace = new Pace(Duration.ZERO, 1, 1);
            var lanes = new Lanes(Map.of(), pace, () -> 1);
            var patience = new Patience(
                    Duration.ofHours(1),
                    Duration.ofHours(1),
                    Duration.ofHours(1),
                    Duration.ofDays(9_999),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(60));
            var directory = new InMemoryDirectory();
            var routes = new Routes(directory, new Media(Set.of(), null, _ -> Optional.empty()));
            var settling = new Settling(deliveries, routes, lanes, _ -> {}, new NoMeters(), patience, () -> 1, clock);
            var delivering = new DeliveringMessages(
                    deliveries,
                    directory,
                    (notification, _, _) -> SomeLetters.of(notification),
                    new Messengers(List.of()),
                    routes,
                    lanes,
                    settling,
                    patience,
                    clock);
            return new ResendingParked(deliveries, new Courier(deliveries, delivering, lanes, clock), clock);
        }
    }
}
