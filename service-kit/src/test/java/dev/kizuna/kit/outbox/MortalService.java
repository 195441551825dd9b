package dev.kizuna.kit.outbox;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.stack.process.JavaProgram;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/**
 * The smallest service with the real outbox: creates things under an Idempotency-Key, edits them by ETag, publishes what
 * happened, and dies at a chosen moment as kill -9 would have it: nothing is flushed, closed or said.
 */
public final class MortalService {

    static final String TOPIC = "partner.lifecycle";

    private static final int KILLED = 137;

    private final Aggregates things;
    private final Death death;

    /** Where the process ends by itself. */
    enum Moment {
        NEVER,
        WRITTEN_NOT_ANSWERED,
        WRITTEN_NOT_PUBLISHED,
        PUBLISHED_NOT_SETTLED
    }

    /** Ends the process when a moment has come for the nth time. */
    record Death(Moment moment, AtomicInteger left) {

        void at(Moment now) {
            if (now == moment && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }

    private MortalService(Aggregates things, Death death) {
        this.things = things;
        this.death = death;
    }

    /** @param later how much later than now it is, by its clock */
    static JavaProgram program(String store, String broker, int port, Duration later, Moment moment, int count) {
        return new JavaProgram(
                "mortal",
                List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dsun.net.httpserver.nodelay=true"),
                JavaProgram.ownClassPath(),
                MortalService.class.getName(),
                List.of(
                        store,
                        broker,
                        Integer.toString(port),
                        later.toString(),
                        moment.name(),
                        Integer.toString(count)),
                Map.of());
    }

    public static void main(String[] arguments) throws IOException {
        var death = new Death(Moment.valueOf(arguments[4]), new AtomicInteger(Integer.parseInt(arguments[5])));
        var sender = new KafkaOutboxSender(Map.of("bootstrap.servers", arguments[1]));
        var clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[3]));
        var relay = new OutboxRelay(
                entry -> {
                    death.at(Moment.WRITTEN_NOT_PUBLISHED);
                    sender.send(entry);
                    death.at(Moment.PUBLISHED_NOT_SETTLED);
                },
                clock,
                "mortal",
                new SimpleMeterRegistry());
        var service = new MortalService(relay.aggregates(client(arguments[0]).getDatabase("mortal"), "things"), death);
        relay.start();
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[2])), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", service::answer);
        server.start();
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .retryWrites(false)
                .build());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            String command = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            switch (exchange.getRequestMethod()) {
                case "GET" -> show(exchange, path);
                case "POST" -> create(exchange, command);
                default -> edit(exchange, path, command);
            }
        }
    }

    private void show(HttpExchange exchange, String id) throws IOException {
        var found = things.find(id);
        if (found.isEmpty()) {
            respond(exchange, 404, "");
        } else {
            exchange.getResponseHeaders().set("ETag", Long.toString(found.get().version()));
            respond(exchange, 200, String.join(",", commands(found.get().state())));
        }
    }

    private void create(HttpExchange exchange, String command) throws IOException {
        var creation = Creation.of(exchange.getRequestHeaders().getFirst("Idempotency-Key"), "/", command);
        String id = creation.id(
                () -> {
                    throw new IllegalStateException("a key was sent");
                },
                "thing");
        var state = new Document("commands", List.of(command));
        switch (things.insert(id, state, creation, List.of(event(id, 1, command)))) {
            case Aggregates.Created.Now _, Aggregates.Created.Before _ -> {
                death.at(Moment.WRITTEN_NOT_ANSWERED);
                respond(exchange, 201, id);
            }
            case Aggregates.Created.Taken _, Aggregates.Created.KeyReused _ -> respond(exchange, 422, "");
        }
    }

    private void edit(HttpExchange exchange, String id, String command) throws IOException {
        long version = Long.parseLong(
                Objects.requireNonNull(exchange.getRequestHeaders().getFirst("If-Match")));
        var present = things.find(id).orElseThrow();
        List<String> commands = new ArrayList<>(commands(present.state()));
        commands.add(command);
        boolean done = present.version() == version
                && things.replace(
                        id, version, new Document("commands", commands), List.of(event(id, version + 1, command)));
        if (done) {
            death.at(Moment.WRITTEN_NOT_ANSWERED);
        }
        respond(exchange, done ? 200 : 412, "");
    }

    private static OutboxEntry event(String id, long version, String command) {
        String eventId = id + "#" + version + "#" + command;
        return new OutboxEntry(eventId, TOPIC, id, command.getBytes(StandardCharsets.UTF_8), Map.of("ce_id", eventId));
    }

    private static List<String> commands(Document state) {
        return state.getList("commands", String.class);
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
