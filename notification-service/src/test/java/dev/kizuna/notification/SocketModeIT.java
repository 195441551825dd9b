package dev.kizuna.notification;

import static dev.kizuna.notification.obligation.topology.SomeEvents.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.PersonProfile;
import dev.kizuna.stack.part.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Slack over Socket Mode: nothing is open to the world, and people are heard all the same. */
class SocketModeIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CHANNEL = "#socket";

    @TempDir
    private static Path states;

    private static ServiceUnderTest service;
    private static SlackPeople people;
    private static ConfigurableApplicationContext instance;
    private static int port;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest();
        people = new SlackPeople(service.slackUrl());
        port = Ports.free();
        instance = service.start(port, states.resolve("socket"), "--kizuna.slack.app-token=xapp-local");
        service.publish("socketed/partner", profile("socketed", "u-kato", CHANNEL, Instant.now()));
        service.publish("socketed/person/u-kato", person("u-kato", "U-KATO"));
        service.publish("socketed/person/yamada", person("yamada", "U-YAMADA"));
        await().atMost(SOON)
                .until(() -> service.get(port, "/actuator/health/readiness").statusCode() == 200);
        await().atMost(SOON).until(people::socketIsOpen);
        await().atMost(SOON)
                .until(() -> people.commands("U-KATO", CHANNEL, "")
                        .path("delivery")
                        .path("answer")
                        .asString()
                        .contains("🎉"));
    }

    @AfterAll
    static void stop() {
        instance.close();
        people.close();
        service.close();
    }

    @Test
    void shouldHearMessagesClicksFormsAndCommandsOverTheSocket() {
        // when a partner asks
        JsonNode asked = people.says("U-YAMADA", CHANNEL, null);

        // then
        assertThat(asked.path("delivery").path("way").asString()).isEqualTo("socket");
        assertThat(asked.path("delivery").path("status").asInt()).isEqualTo(200);
        String promise =
                "response-24h:socketed:slack-socket-" + asked.path("ts").asString();
        awaitPromise(promise, "OPEN");
        assertThat(people.commands("U-KATO", CHANNEL, "").toString()).contains("slack-socket-");

        // when a colleague chooses to be left alone about it for an hour, at first without choosing
        String ts = people.postButtons("socket", promise, "promise_snooze", "promise_done");
        people.presses("U-KATO", "socket", ts, "promise_snooze");
        JsonNode form = people.form("U-KATO");
        assertThat(people.submits(form, Map.of()).toString()).contains("errors");
        people.submits(form, Map.of("how-long", Map.of("value", Map.of("selected_option", Map.of("value", "1h")))));

        // then
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(people.whispers("socket", "U-KATO")).contains("通知を止めます"));

        // when it is done
        people.presses("U-KATO", "socket", ts, "promise_done");

        // then
        awaitPromise(promise, "MET");
    }

    @Test
    void shouldKeepTheDoorsShutWhoseSecretsAreMissing() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            for (String path : new String[] {"/slack/events", "/line/webhook"}) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();
                var answer = http.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("secret is not set");
            }
        }
    }

    private static PersonProfile person(String id, String slackUser) {
        return PersonProfile.newBuilder()
                .setEventId("person-" + id)
                .setOccurredAt(Instant.now())
                .setPartnerId("socketed")
                .setPersonId(id)
                .setDisplayName("Person " + id)
                .setSlackUserId(slackUser)
                .build();
    }

    private static void awaitPromise(String id, String status) {
        await(id + " " + status)
                .atMost(SOON)
                .until(() -> service.json(port, "/api/obligations/" + id)
                        .path("status")
                        .asString("")
                        .equals(status));
    }
}
