package dev.kizuna.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People in Slack, as the stand-in lets them write, click, react and command. */
final class SlackPeople implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    SlackPeople(String url) {
        this.url = url;
    }

    void subscribe(String app, String secret) {
        send("PUT", "/subscription", Map.of("url", app, "signingSecret", secret));
    }

    boolean socketIsOpen() {
        return send("GET", "/subscription", Map.of()).path("socket").asBoolean();
    }

    /** Gives the message's ts and how it was taken. */
    JsonNode says(String user, String channel, @Nullable String thread) {
        return says(user, channel, thread, false, null);
    }

    JsonNode says(String user, String channel, @Nullable String thread, boolean bot, @Nullable String team) {
        var said = JSON.createObjectNode()
                .put("channel", channel)
                .put("user", user)
                .put("text", "nobody but the two of us should read this")
                .put("threadTs", thread)
                .put("bot", bot)
                .put("team", team);
        return send("POST", "/say", said);
    }

    JsonNode reacts(String user, String channel, String ts, String name) {
        return send("POST", "/react", Map.of("channel", channel, "ts", ts, "user", user, "name", name));
    }

    JsonNode presses(String user, String channel, String ts, String actionId) {
        return send("POST", "/press", Map.of("channel", channel, "ts", ts, "user", user, "actionId", actionId));
    }

    JsonNode commands(String user, String channel, String text) {
        return send("POST", "/command", Map.of("channel", channel, "user", user, "text", text));
    }

    /** The form that a user has before them. */
    JsonNode form(String user) {
        return Awaitility.await("a form for " + user)
                .atMost(SOON)
                .until(
                        () -> send("GET", "/views", Map.of())
                                .valueStream()
                                .filter(form -> form.path("user").asString().equals(user))
                                .findFirst()
                                .orElse(JSON.missingNode()),
                        form -> !form.isMissingNode());
    }

    JsonNode submits(JsonNode form, Map<String, Object> values) {
        return send("POST", "/views/" + form.path("id").asString(), values);
    }

    /** The app's own message with buttons about a promise; gives its ts. */
    String postButtons(String channel, String obligationId, String... actionIds) {
        var blocks = JSON.createArrayNode();
        var elements = blocks.addObject().put("type", "actions").putArray("elements");
        for (String actionId : actionIds) {
            elements.addObject()
                    .put("type", "button")
                    .put("action_id", actionId)
                    .put("value", obligationId)
                    .putObject("text")
                    .put("type", "plain_text")
                    .put("text", actionId);
        }
        var message = JSON.createObjectNode().put("channel", channel).put("text", "buttons");
        message.set("blocks", blocks);
        return send("POST", "/api/chat.postMessage", message).path("ts").asString();
    }

    /** What the app said so that only one user saw it. */
    String whispers(String channel, String user) {
        var texts = new StringBuilder();
        send("GET", "/messages?channel=" + channel.replace("#", "%23"), Map.of())
                .valueStream()
                .filter(message -> message.path("visibleTo").asString("").equals(user))
                .forEach(
                        message -> texts.append(message.path("text").asString()).append('\n'));
        return texts.toString();
    }

    JsonNode deliveries() {
        return send("GET", "/deliveries", Map.of());
    }

    private JsonNode send(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer xoxb-local")
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
