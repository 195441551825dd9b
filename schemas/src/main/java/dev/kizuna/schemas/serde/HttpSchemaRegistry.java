package dev.kizuna.schemas.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Confluent's REST API over the JDK's HTTP client. Waits for a registry that is away, says so, and gives up after its patience. */
final class HttpSchemaRegistry implements SchemaRegistry {

    private static final Logger log = LoggerFactory.getLogger(HttpSchemaRegistry.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int OK = 200;
    /** Not found, incompatible, not valid: said by a registry, these are about the schema and will not pass. */
    private static final Set<Integer> REFUSALS = Set.of(404, 409, 422);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final SerdeConfig config;
    private final Map<SubjectSchema, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    private record SubjectSchema(String subject, Schema schema) {}

    /**
     * What is asked.
     *
     * @param body null for GET
     * @param answer the field without which an answer is none
     */
    private record Question(String path, @Nullable String body, String answer, String about) {}

    HttpSchemaRegistry(SerdeConfig config) {
        this.config = config;
    }

    @Override
    public int idOf(String subject, Schema schema) {
        var key = new SubjectSchema(subject, schema);
        Integer known = ids.get(key);
        if (known != null) {
            return known;
        }
        String path = "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
        String body = JSON.createObjectNode()
                .put("schema", PlainSchemas.text(schema))
                .put("schemaType", "AVRO")
                .toString();
        int id = ask(new Question(config.autoRegister() ? path + "/versions" : path, body, "id", subject))
                .intValue();
        ids.put(key, id);
        return id;
    }

    @Override
    public Schema schemaOf(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        JsonNode text = ask(new Question("/schemas/ids/" + id, null, "schema", "schema id " + id));
        Schema schema = PlainSchemas.parse(text.textValue());
        schemas.put(id, schema);
        return schema;
    }

    private JsonNode ask(Question question) {
        long start = System.nanoTime();
        boolean said = false;
        while (true) {
            IOException failure = null;
            for (String url : config.urls()) {
                try {
                    return askOnce(url, question);
                } catch (IOException e) {
                    failure = e;
                }
            }
            if (System.nanoTime() - start > config.patience().toNanos()) {
                throw new SchemaRegistryUnavailableException(
                        "Schema registry " + config.urls() + " gave no answer about " + question.about + ": " + failure,
                        failure);
            }
            if (!said) {
                said = true;
                log.warn(
                        "Waiting for the schema registry {}, asked about {}: {}",
                        config.urls(),
                        question.about,
                        failure);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptException("Interrupted while waiting for the schema registry");
            }
        }
    }

    /**
     * @throws IOException when there is no answer, or one that a registry would not give about a schema: then the
     *     records are not to blame
     */
    private JsonNode askOnce(String url, Question question) throws IOException {
        try {
            HttpResponse<String> response = http.send(request(url, question), BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (REFUSALS.contains(response.statusCode()) && answer.has("error_code")) {
                throw new SerializationException("Schema registry refuses " + question.about + ": "
                        + answer.path("error_code").asText() + " "
                        + answer.path("message").asText());
            }
            if (response.statusCode() != OK || !answer.hasNonNull(question.answer)) {
                throw new IOException("HTTP " + response.statusCode() + " " + response.body());
            }
            return answer.get(question.answer);
        } catch (JsonProcessingException e) {
            throw new IOException("No JSON from " + url, e);
        } catch (InterruptedException e) {
            throw new InterruptException("Interrupted while asking the schema registry", e);
        }
    }

    private HttpRequest request(String url, Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + question.path))
                .timeout(TIMEOUT)
                .header("Accept", MEDIA_TYPE);
        if (question.body != null) {
            request.header("Content-Type", MEDIA_TYPE).POST(HttpRequest.BodyPublishers.ofString(question.body));
        }
        Password userInfo = config.userInfo();
        if (userInfo != null) {
            byte[] bytes = userInfo.value().getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        return request.build();
    }
}
