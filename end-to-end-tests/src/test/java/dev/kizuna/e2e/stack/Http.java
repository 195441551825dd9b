package dev.kizuna.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON to one address, as any client would. */
public final class Http {

    public static final String JSON = "application/json";
    public static final String CLOUD_EVENT = "application/cloudevents+json";
    public static final String CLOUD_EVENTS = "application/cloudevents-batch+json";
    public static final String CSV = "text/csv";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;

    /** What came back. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {}

    public Http(String base) {
        this.base = base;
    }

    public Answer get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    /** @param headers names and values by turns */
    public Answer get(String path, String... headers) {
        return send(path, request -> request.headers(headers).GET());
    }

    public Answer post(String path, Object body) {
        return post(path, JSON, MAPPER.writeValueAsString(body));
    }

    public Answer post(String path, String contentType, String body) {
        return send(
                path,
                request -> request.header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer put(String path, Object body) {
        return send(
                path,
                request -> request.header("Content-Type", JSON)
                        .PUT(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body))));
    }

    public Answer delete(String path) {
        return send(path, HttpRequest.Builder::DELETE);
    }

    public static String json(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer send(String path, UnaryOperator<HttpRequest.Builder> method) {
        var request = method.apply(
                        HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            JsonNode body =
                    json ? MAPPER.readTree(text) : MAPPER.getNodeFactory().stringNode(text);
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
