package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a client sees it; redirects are seen and not followed. */
final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String root;

    Api(String root) {
        this.root = root;
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        Answer hasStatus(int status) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            return this;
        }

        /** Status and stable code of a problem. */
        Answer isProblem(int status, String code) {
            hasStatus(status);
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(json().path("code").asString()).as(response.body()).isEqualTo(code);
            return this;
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", "application/json", headers);
    }

    Answer head(String path, String... headers) {
        return send("HEAD", path, "", "application/json", headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, json, "application/json", headers);
    }

    Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, "application/json", headers);
    }

    Answer postEvent(String event) {
        return send("POST", "/api/events", event, "application/cloudevents+json");
    }

    Answer postEvents(String batch) {
        return send("POST", "/api/events", batch, "application/cloudevents-batch+json");
    }

    Answer postCsv(String kind, String csv) {
        return send("POST", "/api/imports/" + kind, csv, "text/csv");
    }

    private Answer send(String method, String path, String body, String contentType, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", contentType)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
