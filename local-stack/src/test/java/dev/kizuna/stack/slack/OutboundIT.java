package dev.kizuna.stack.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.response.AckResponse;
import com.sun.net.httpserver.HttpServer;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.testing.LocalSlack;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people do in the stub, as an app hears of it whose requests are verified and whose socket is kept by Slack's own SDK. */
class OutboundIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final List<String> heard = new CopyOnWriteArrayList<>();
    private static final AtomicInteger failures = new AtomicInteger();
    private static HttpServer app;
    private static LocalSlack stub;
    private static Slack slack;

    @BeforeAll
    static void start() throws Exception {
        var verifier = new SlackSignature.Verifier(new SlackSignature.Generator(LocalSlack.SIGNING_SECRET));
        app = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
        app.createContext("/", exchange -> {
            String body = Answers.body(exchange);
            boolean genuine = verifier.isValid(
                    exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp"),
                    body,
                    exchange.getRequestHeaders().getFirst("X-Slack-Signature"));
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                Answers.nothing(exchange, 503);
                return;
            }
            heard.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("X-Slack-Retry-Num") + " "
                    + URLDecoder.decode(body, StandardCharsets.UTF_8));
            Answers.nothing(exchange, genuine ? 200 : 401);
        });
        app.start();
        stub = LocalSlack.start(
                "http://" + Ports.LOOPBACK + ":" + app.getAddress().getPort());
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(stub.apiUrl());
        slack = Slack.getInstance(config);
    }

    @BeforeEach
    void forget() {
        heard.clear();
    }

    @AfterAll
    static void stop() throws Exception {
        slack.close();
        stub.close();
        app.stop(0);
        HTTP.close();
    }

    @Test
    void shouldTellTheAppWhatSomebodyWroteWithASignatureThatSlacksSdkTakes() throws Exception {
        JsonNode said = post("/say", """
                {"channel": "#acme", "user": "U1", "text": "納期はいつですか", "team": "T0PARTNER"}""");

        assertThat(said.path("delivery").path("status").asInt()).isEqualTo(200);
        assertThat(heard)
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .startsWith("/slack/events null ")
                        .contains("\"user\":\"U1\"", "\"channel\":\"acme\"", "\"user_team\":\"T0PARTNER\"", "納期はいつですか")
                        .contains("\"ts\":\"" + said.path("ts").asString() + "\""));
        assertThat(get("/messages?channel=acme").get(0).path("by").path("user").asString())
                .isEqualTo("U1");
    }

    @Test
    void shouldTellAgainWhatTheAppDidNotTake() throws Exception {
        failures.set(2);

        post("/say", """
                {"channel": "#acme", "user": "U1", "text": "again"}""");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(heard)
                        .singleElement()
                        .satisfies(request -> assertThat(request).startsWith("/slack/events 2 ")));
    }

    @Test
    void shouldTellTheAppOfClicksAndShowItsFormAndWhatItSaysBehind() throws Exception {
        // given
        var posted = slack.methods("xoxb-x")
                .chatPostMessage(request -> request.channel("#acme")
                        .text("late")
                        .blocks(asBlocks(actions(block -> block.elements(asElements(button(
                                it -> it.actionId("promise_done").value("o-1").text(plainText("done")))))))));
        await().atMost(SOON).until(() -> heard.stream().anyMatch(request -> request.contains("A0KIZUNA")));
        heard.clear();

        // when
        post("/press", """
                {"channel": "acme", "ts": "%s", "user": "U1", "actionId": "promise_done"}""".formatted(posted.getTs()));

        // then
        assertThat(heard).hasSize(1);
        JsonNode click = Workspace.JSON.readTree(
                heard.getFirst().substring(heard.getFirst().indexOf("payload=") + 8));
        assertThat(click.path("actions").get(0).path("value").asString()).isEqualTo("o-1");
        assertThat(click.path("container").path("message_ts").asString()).isEqualTo(posted.getTs());

        // when the app opens a form and says something
        var opened = slack.methods("xoxb-x")
                .viewsOpen(request ->
                        request.triggerId(click.path("trigger_id").asString()).viewAsString("""
                        {"type": "modal", "callback_id": "ask", "title": {"type": "plain_text", "text": "Ask"}, "blocks": []}"""));
        HTTP.send(
                HttpRequest.newBuilder(URI.create(click.path("response_url").asString()))
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"noted\"}"))
                        .build(),
                BodyHandlers.discarding());
        post("/views/" + opened.getView().getId(), "{\"to\": {\"value\": {\"selected_user\": \"U2\"}}}");

        // then
        assertThat(heard.getLast()).contains("view_submission", "\"selected_user\":\"U2\"");
        assertThat(get("/views")).isEmpty();
        assertThat(get("/messages?channel=acme").valueStream()).anySatisfy(message -> {
            assertThat(message.path("text").asString()).isEqualTo("noted");
            assertThat(message.path("visibleTo").asString()).isEqualTo("U1");
        });
    }

    @Test
    void shouldTellOverTheSocketWhileTheAppHasOneOpen() throws Exception {
        // given
        var overSocket = new CopyOnWriteArrayList<String>();
        try (SocketModeClient client = slack.socketMode("xapp-x", SocketModeClient.Backend.JavaWebSocket)) {
            client.addEventsApiEnvelopeListener(envelope -> {
                overSocket.add(envelope.getPayload().toString());
                client.sendSocketModeResponse(AckResponse.builder()
                        .envelopeId(envelope.getEnvelopeId())
                        .build());
            });
            client.connect();
            await().atMost(SOON).until(() -> get("/subscription").path("socket").asBoolean());

            // when
            JsonNode said = post("/say", """
                    {"channel": "#acme", "user": "U1", "text": "over the socket"}""");

            // then
            assertThat(said.path("delivery").path("way").asString()).isEqualTo("socket");
            assertThat(said.path("delivery").path("status").asInt()).isEqualTo(200);
            assertThat(overSocket)
                    .singleElement()
                    .satisfies(event -> assertThat(event).contains("over the socket"));
            assertThat(heard).isEmpty();
            client.setAutoReconnectEnabled(false);
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                post("/say", """
                        {"channel": "#acme", "user": "U1", "text": "over HTTP again"}""").path("delivery").path("way").asString())
                        .isEqualTo("http"));
    }

    private static JsonNode post(String path, String json) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stub.url() + path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Workspace.JSON.readTree(answer.body());
    }

    private static JsonNode get(String path) throws Exception {
        return Workspace.JSON.readTree(HTTP.send(
                        HttpRequest.newBuilder(URI.create(stub.url() + path)).build(), BodyHandlers.ofString())
                .body());
    }
}
