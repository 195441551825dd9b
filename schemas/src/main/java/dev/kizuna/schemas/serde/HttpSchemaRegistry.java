package dev.kizuna.schemas.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Confluent's REST API over the JDK's HTTP client. Waits for a registry that is away, says so, and gives up after its patience. */
final class HttpSchemaRegistry implements SchemaRegistry {

    private static final Logger log = LoggerFactory.getLogger(HttpSchemaRegistry.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int REGISTRY_FAULT = 500;
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final SerdeConfig config;
    private final Map<SubjectSchema, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    private record SubjectSchema(String subject, Schema schema) {}

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
        String encoded = URLEncoder.encode(subject, StandardCharsets.UTF_8);
        String path = config.autoRegister() ? "/subjects/" + encoded + "/versions" : "/subjects/" + encoded;
        String body = JSON.createObjectNode()
                .put("schema", PlainSchemas.text(schema))
                .put("schemaType", "AVRO")
                .toString();
        JsonNode answer = ask(path, request -> request.POST(HttpRequest.BodyPublishers.ofString(body)), subject);
        int id = answer.path("id").asInt();
        ids.put(key, id);
        return id;
    }

    @Override
    public Schema schemaOf(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        JsonNode answer = ask("/schemas/ids/" + id, HttpRequest.Builder::GET, "schema id " + id);
        Schema schema = PlainSchemas.parse(answer.path("schema").asText());
        schemas.put(id, schema);
        return schema;
    }

    private JsonNode ask(String path, RequestMethod method, String about) {
        long start = System.nanoTime();
        boolean said = false;
        while (true) {
            IOException failure = null;
            for (String url : config.urls()) {
                try {
                    return askOnce(url + path, method, about);
                } catch (IOException e) {
                    failure = e;
                }
            }
            if (System.nanoTime() - start > config.patience().toNanos()) {
                throw new SchemaRegistryUnavailableException(
                        "Schema registry " + config.urls() + " did not answer about " + about, failure);
            }
            if (!said) {
                said = true;
                log.warn("Waiting for the schema registry at {} ({}), asked about {}", config.urls(), failure, about);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptException("Interrupted while waiting for the schema registry");
            }
        }
    }

    private JsonNode askOnce(String url, RequestMethod method, String about) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .header("Accept", MEDIA_TYPE)
                .header("Content-Type", MEDIA_TYPE);
        if (config.userInfo() != null) {
            byte[] userInfo = config.userInfo().getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(userInfo));
        }
        try {
            var response = http.send(method.on(request).build(), BodyHandlers.ofString());
            if (response.statusCode() >= REGISTRY_FAULT) {
                throw new IOException("HTTP " + response.statusCode() + " " + response.body());
            }
            if (response.statusCode() != OK) {
                throw new SerializationException(
                        "Schema registry refused " + about + ": HTTP " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IOException("No JSON from " + url, e);
        } catch (InterruptedException e) {
            throw new InterruptException("Interrupted while asking the schema registry", e);
        }
    }

    @FunctionalInterface
    private interface RequestMethod {
        HttpRequest.Builder on(HttpRequest.Builder request);
    }
}
