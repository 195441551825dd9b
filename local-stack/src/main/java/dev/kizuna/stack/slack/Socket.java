package dev.kizuna.stack.slack;

import dev.kizuna.stack.part.Ports;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;

/** Slack's side of Socket Mode: the app connects, envelopes go out, acknowledgements come back. */
final class Socket extends WebSocketServer {

    private static final int PATIENCE_SECONDS = 3;

    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

    Socket(int port) {
        super(new InetSocketAddress(Ports.LOOPBACK, port));
        setReuseAddr(true);
        setDaemon(true);
    }

    String url() {
        return "ws://" + Ports.LOOPBACK + ":" + getPort() + "/link/?ticket=" + UUID.randomUUID();
    }

    boolean isConnected() {
        return getConnections().stream().anyMatch(WebSocket::isOpen);
    }

    /** Sends an envelope; gives the answer, an empty object for a mere acknowledgement, or nothing when none came in time. */
    Optional<JsonNode> send(String type, JsonNode payload, boolean acceptsAnswer, int attempt) {
        var connection = getConnections().stream().filter(WebSocket::isOpen).findFirst();
        if (connection.isEmpty()) {
            return Optional.empty();
        }
        var id = UUID.randomUUID().toString();
        var envelope = Workspace.JSON
                .createObjectNode()
                .put("envelope_id", id)
                .put("type", type)
                .put("accepts_response_payload", acceptsAnswer)
                .put("retry_attempt", attempt)
                .put("retry_reason", attempt == 0 ? "" : "timeout");
        envelope.set("payload", payload);
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        try {
            connection.get().send(Workspace.JSON.writeValueAsString(envelope));
            return Optional.of(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting.remove(id);
        }
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        connection.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"" + WebApi.APP
                + "\"}," + "\"debug_info\":{\"host\":\"stub\",\"approximate_connection_time\":3600}}");
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        var answer = Workspace.JSON.readTree(message);
        var asked = waiting.get(answer.path("envelope_id").asString(""));
        if (asked != null) {
            asked.complete(
                    answer.path("payload").isMissingNode()
                            ? Workspace.JSON.createObjectNode()
                            : answer.path("payload"));
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        // the app connects again
    }

    @Override
    public void onError(WebSocket connection, Exception failure) {
        failure.printStackTrace();
    }

    @Override
    public void onStart() {
        // getPort tells where
    }
}
