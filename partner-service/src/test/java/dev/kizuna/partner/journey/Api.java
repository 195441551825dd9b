package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kit.fixture.api.ApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** The service as its clients see it. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<String, ApiDocument> DOCUMENTS = new ConcurrentHashMap<>();

    private final String root;

    Api(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    /** What the service answered. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String etag() {
            return response.headers().firstValue("ETag").orElseThrow();
        }

        String location() {
            return response.headers().firstValue("Location").orElseThrow();
        }

        JsonNode json() {
            return response.body().isEmpty() ? NullNode.getInstance() : JSON.readTree(response.body());
        }

        String text(String pointer) {
            return json().at(pointer).asString();
        }

        Answer shouldHaveStatus(int expected) {
            assertThat(status()).as(response.body()).isEqualTo(expected);
            return this;
        }

        /** A problem detail with this status and code. */
        Answer shouldBeProblem(int expected, String code) {
            shouldHaveStatus(expected);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(text("/code")).as(response.body()).isEqualTo(code);
            return this;
        }

        /** A problem detail that names the place. */
        Answer shouldBeProblem(int expected, String code, String pointer) {
            shouldBeProblem(expected, code);
            assertThat(text("/errors/0/pointer")).isEqualTo(pointer);
            return this;
        }
    }

    Answer get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer delete(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).DELETE();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** @param headers names and values in turn */
    Answer post(String path, String json, String... headers) {
        return body("POST", path, "application/json", json, headers);
    }

    Answer post(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    Answer put(String path, String json, String... headers) {
        return body("PUT", path, "application/json", json, headers);
    }

    Answer postEvent(String json) {
        return body("POST", "/api/events", "application/cloudevents+json", json);
    }

    Answer postBatch(String json) {
        return body("POST", "/api/events", "application/cloudevents-batch+json", json);
    }

    Answer importCsv(String kind, String csv, String... headers) {
        return body("POST", "/api/imports/" + kind, "text/csv", csv, headers);
    }

    private Answer body(String method, String path, String type, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private Answer send(HttpRequest.Builder request) {
        var answer = exchange(request.build());
        shouldBeDocumented(answer);
        return answer;
    }

    /** Whatever a journey is answered, the API's documentation says that it may be. */
    private void shouldBeDocumented(Answer answer) {
        var request = answer.response().request();
        var operation = document().operation(request.method(), request.uri().getPath());
        if (operation.isEmpty()) {
            return;
        }
        String name = operation.get().name();
        assertThat(operation.get().statuses())
                .as("%s is documented to answer so", name)
                .contains(Integer.toString(answer.status()));
        if (answer.status() >= 400) {
            assertThat(operation.get().codes(answer.status()))
                    .as("%s says with @Refusals which rules speak against it", name)
                    .contains(answer.text("/code"));
        }
    }

    private ApiDocument document() {
        return DOCUMENTS.computeIfAbsent(
                root,
                _ -> new ApiDocument(exchange(HttpRequest.newBuilder(URI.create(root + "/v3/api-docs"))
                                .build())
                        .json()));
    }

    private static Answer exchange(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
