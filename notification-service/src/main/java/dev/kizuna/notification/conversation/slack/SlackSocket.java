package dev.kizuna.notification.conversation.slack;

import com.slack.api.Slack;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.request.SocketModeEnvelope;
import dev.kizuna.notification.conversation.application.Door.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Socket Mode: the same events, clicks and commands over a WebSocket that this service opens, for places that Slack cannot
 * reach. What could not be taken is not acknowledged, so that Slack sends it again.
 */
public final class SlackSocket implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Slack slack;
    private final String appToken;
    private final SlackEvents events;
    private final SlackInteractions interactions;
    private final SlackCommands commands;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("slack-socket").factory());
    private volatile @Nullable SocketModeClient client;

    public SlackSocket(
            Slack slack, String appToken, SlackEvents events, SlackInteractions interactions, SlackCommands commands) {
        this.slack = slack;
        this.appToken = appToken;
        this.events = events;
        this.interactions = interactions;
        this.commands = commands;
    }

    /** Connects, and tries again until it succeeds; afterwards Slack's client keeps the connection by itself. */
    public void open() {
        thread.execute(this::connect);
    }

    private void connect() {
        while (client == null && !thread.isShutdown()) {
            try {
                var made = slack.socketMode(appToken, SocketModeClient.Backend.JavaWebSocket);
                made.addEventsApiEnvelopeListener(envelope -> take(made, envelope, events::take));
                made.addInteractiveEnvelopeListener(envelope -> take(made, envelope, interactions::take));
                made.addSlashCommandsEnvelopeListener(envelope -> take(made, envelope, commands::take));
                made.setAutoReconnectEnabled(true);
                made.connect();
                client = made;
                log.info("Slack's events come over Socket Mode");
            } catch (IOException | RuntimeException e) {
                log.warn("Socket Mode is tried again in {}: {}", PAUSE, e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            boolean unused = new java.util.concurrent.CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread.shutdown();
        }
    }

    private static void take(SocketModeClient client, SocketModeEnvelope envelope, Function<JsonNode, Answer> taking) {
        try {
            Answer answer =
                    taking.apply(SlackEvents.JSON.readTree(envelope.getPayload().toString()));
            switch (answer) {
                case Answer.Taken(String json) -> acknowledge(client, envelope, json);
                case Answer.Later(String why) -> log.warn("Slack sends {} again: {}", envelope.getEnvelopeId(), why);
                default -> {
                    log.warn("What Slack sent as {} is not for us: {}", envelope.getEnvelopeId(), answer);
                    acknowledge(client, envelope, "");
                }
            }
        } catch (RuntimeException e) {
            log.warn("Slack sends {} again: {}", envelope.getEnvelopeId(), e.toString());
        }
    }

    private static void acknowledge(SocketModeClient client, SocketModeEnvelope envelope, String json) {
        boolean withAnswer = Boolean.TRUE.equals(envelope.getAcceptsResponsePayload()) && !json.isEmpty();
        client.sendSocketModeResponse(SlackEvents.JSON.writeValueAsString(
                withAnswer
                        ? Map.of("envelope_id", envelope.getEnvelopeId(), "payload", SlackEvents.JSON.readTree(json))
                        : Map.of("envelope_id", envelope.getEnvelopeId())));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        SocketModeClient open = client;
        if (open != null) {
            try {
                open.setAutoReconnectEnabled(false);
                open.disconnect();
                open.close();
            } catch (IOException e) {
                log.debug("Socket Mode ended with {}", e.toString());
            }
        }
    }
}
