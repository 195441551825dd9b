package dev.kizuna.kit.outbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Repeats each command until it is acknowledged, whoever dies meanwhile, and keeps what was acknowledged. */
final class StubbornClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_NANOS = 10_000_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    StubbornClient(int port) {
        this.root = "http://127.0.0.1:" + port + "/";
    }

    /** Ids of things by the acknowledged commands. */
    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** Creates a thing under a key; always the same one for the same key. */
    String create(String key) {
        while (true) {
            var answer = send(request("").header("Idempotency-Key", key).POST(text("create " + key)));
            if (answer.statusCode() == 201) {
                acknowledged.put("create " + key, answer.body());
                return answer.body();
            }
            throw new IllegalStateException("creation answered " + answer.statusCode());
        }
    }

    /** Edits a thing by its ETag; looks whether it was done where the answer was lost or others were faster. */
    void edit(String id, String command) {
        while (true) {
            var seen = send(request(id).GET());
            if (List.of(seen.body().split(",")).contains(command)) {
                acknowledged.put(command, id);
                return;
            }
            String version = seen.headers().firstValue("ETag").orElseThrow();
            var answer = tryOnce(request(id).header("If-Match", version).PUT(text(command)));
            if (answer != null && answer.statusCode() == 200) {
                acknowledged.put(command, id);
                return;
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        while (true) {
            var answer = tryOnce(request);
            if (answer != null && answer.statusCode() < 500) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private @Nullable HttpResponse<String> tryOnce(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher text(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }
}
