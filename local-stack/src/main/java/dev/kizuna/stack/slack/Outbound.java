package dev.kizuna.stack.slack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the app what happens, as Slack does: over its WebSocket while it has one open, else by signed requests. Events that
 * are not taken are sent again, three times at most; clicks, forms and commands are not.
 */
final class Outbound {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(5));
    private static final int KEPT = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ArrayDeque<Delivery> deliveries = new ArrayDeque<>();
    private final Socket socket;
    private final Clock clock;
    private volatile Subscription subscription;

    /**
     * How one was taken.
     *
     * @param way http, socket or nowhere
     * @param status of HTTP; 0 for no answer
     */
    record Delivery(String path, String way, int status, String answer, int attempt) {

        boolean isTaken() {
            return status >= 200 && status < 300;
        }
    }

    Outbound(Subscription subscription, Socket socket, Clock clock) {
        this.subscription = subscription;
        this.socket = socket;
        this.clock = clock;
    }

    void subscribe(Subscription next) {
        subscription = next;
    }

    Subscription subscription() {
        return subscription;
    }

    /** Whether the app has a socket open. */
    boolean isOverSocket() {
        return socket.isConnected();
    }

    /** The last deliveries, oldest first. */
    synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** An event of the Events API; returns after the first attempt, further ones follow by themselves. */
    Delivery event(ObjectNode payload) {
        Delivery first = event(payload, 0);
        if (!first.isTaken() && !first.way().equals("nowhere")) {
            Thread.startVirtualThread(() -> again(payload));
        }
        return first;
    }

    Delivery interaction(ObjectNode payload) {
        return socket.isConnected()
                ? overSocket("/slack/interactions", "interactive", payload, 0)
                : post(
                        "/slack/interactions",
                        "payload=" + encoded(Workspace.JSON.writeValueAsString(payload)),
                        false,
                        0);
    }

    Delivery command(Map<String, String> fields) {
        if (socket.isConnected()) {
            return overSocket("/slack/commands", "slash_commands", Workspace.JSON.valueToTree(fields), 0);
        }
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post("/slack/commands", form, false, 0);
    }

    private void again(ObjectNode payload) {
        for (int attempt = 1; attempt <= PAUSES.size(); attempt++) {
            try {
                Thread.sleep(PAUSES.get(attempt - 1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (event(payload, attempt).isTaken()) {
                return;
            }
        }
    }

    private Delivery event(ObjectNode payload, int attempt) {
        return socket.isConnected()
                ? overSocket("/slack/events", "events_api", payload, attempt)
                : post("/slack/events", Workspace.JSON.writeValueAsString(payload), true, attempt);
    }

    private Delivery overSocket(String path, String type, JsonNode payload, int attempt) {
        var answer = socket.send(type, payload, !type.equals("events_api"), attempt);
        return kept(answer.map(body -> new Delivery(path, "socket", 200, body.toString(), attempt))
                .orElseGet(() -> new Delivery(path, "socket", 0, "", attempt)));
    }

    private Delivery post(String path, String body, boolean json, int attempt) {
        Subscription to = subscription;
        if (to.url().isEmpty()) {
            return kept(new Delivery(path, "nowhere", 0, "", attempt));
        }
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(to.url() + path))
                .timeout(PATIENCE)
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", to.sign(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (attempt > 0) {
            request.header("X-Slack-Retry-Num", Integer.toString(attempt)).header("X-Slack-Retry-Reason", "http_error");
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return kept(new Delivery(path, "http", answer.statusCode(), answer.body(), attempt));
        } catch (IOException e) {
            return kept(new Delivery(path, "http", 0, String.valueOf(e.getMessage()), attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return kept(new Delivery(path, "http", 0, "interrupted", attempt));
        }
    }

    private synchronized Delivery kept(Delivery delivery) {
        deliveries.add(delivery);
        if (deliveries.size() > KEPT) {
            deliveries.removeFirst();
        }
        return delivery;
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
