package dev.kizuna.stack.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.stack.testing.LocalRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegistryIT {

    private static final String JSON = "application/vnd.schemaregistry.v1+json";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static LocalRegistry registry;

    @BeforeAll
    static void start() {
        registry = LocalRegistry.start();
    }

    @AfterAll
    static void close() {
        registry.close();
        HTTP.close();
    }

    @Test
    void shouldKnowEverySchemaByItsIdWhenItIsKilledRightAfterTheAnswer() throws Exception {
        var answers = new HashMap<String, String>();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5; i++) {
                var subject = "subject-" + round + "-" + i;
                answers.put(
                        subject, post(subject, record(subject, "\"string\"")).body());
            }
            registry.kill();
            registry.restart();
        }

        for (var answer : answers.entrySet()) {
            var again = post(answer.getKey(), record(answer.getKey(), "\"string\""));
            assertThat(again.body()).isEqualTo(answer.getValue()).contains("\"id\"");
        }
        assertThat(answers.values()).doesNotHaveDuplicates();
    }

    @Test
    void shouldRefuseASchemaWhenAnOlderReaderCouldNotLiveWithIt() throws Exception {
        post("strict", record("Strict", "\"string\""));

        assertThat(post("strict", record("Strict", "\"long\"")).statusCode()).isEqualTo(409);
    }

    private static String record(String name, String type) {
        return "{\"type\":\"record\",\"name\":\"%s\",\"fields\":[{\"name\":\"id\",\"type\":%s}]}"
                .formatted(name.replace('-', '_'), type);
    }

    private static java.net.http.HttpResponse<String> post(String subject, String schema) throws Exception {
        var body = "{\"schema\":\"" + schema.replace("\"", "\\\"") + "\"}";
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(registry.url() + "/subjects/" + subject + "/versions"))
                        .header("Content-Type", JSON)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
