package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Requests made at random from the API's own description, good and broken: no answer is a fault of the service, and each
 * is as the description says. {@code -Dkizuna.random.tries} and {@code -Dkizuna.random.seed} ask for more and for others.
 */
class RandomApiIT extends PartnerServiceStack {

    private static final System.Logger log = System.getLogger(RandomApiIT.class.getName());
    private static final int TRIES = Integer.getInteger("kizuna.random.tries", 3_000);
    private static final long SEED = Long.getLong("kizuna.random.seed", 20260501);

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> responseSchemas = new HashMap<>();

    @Test
    void shouldAnswerAsDescribedWhateverIsSent() throws Exception {
        // given
        var document = new ApiDocument(api.get("/v3/api-docs").json());
        var values = new OddValues(new Random(SEED), document);
        for (int i = 0; i < 5; i++) {
            values.learn(api.get("/api/partners/" + aPartner()).json());
        }
        List<ApiDocument.Operation> operations = document.operations();
        Map<String, String> faults = new LinkedHashMap<>();
        Map<Integer, Integer> statuses = new TreeMap<>();

        // when
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < TRIES; i++) {
                var request = RandomRequest.of(values.oneOf(operations), values);
                var answer = http.send(request.to("http://127.0.0.1:" + port), HttpResponse.BodyHandlers.ofString());
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                String fault = faultOf(document, request.operation(), answer);
                if (fault != null) {
                    faults.putIfAbsent(
                            request.operation().name() + " " + fault,
                            "\n%s %s\n    %d: %s\n    -> %d %s"
                                    .formatted(
                                            request.operation().name(),
                                            fault,
                                            i,
                                            request,
                                            answer.statusCode(),
                                            answer.body()));
                } else if (answer.statusCode() < 300) {
                    values.learn(json(answer));
                }
            }
        }

        // then
        log.log(
                Level.INFO,
                "{0} requests of seed {1} to {2} operations: {3}",
                TRIES,
                SEED,
                operations.size(),
                statuses);
        assertThat(faults.values()).as("seed %d", SEED).isEmpty();
        assertThat(statuses.get(200)).isGreaterThan(TRIES / 20);
        assertThat(statuses.get(201)).isGreaterThan(TRIES / 100);
    }

    private @Nullable String faultOf(
            ApiDocument document, ApiDocument.Operation operation, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 500) {
            return "fails with " + status;
        }
        if (!operation.statuses().contains(Integer.toString(status))) {
            return "does not say that it can answer " + status;
        }
        if (status >= 400) {
            if (!type.startsWith("application/problem+json")) {
                return "answers " + status + " with " + type;
            }
            String code = json(answer).path("code").asString("");
            if (!operation.codes(status).contains(code)) {
                return "does not say that it can answer " + status + " with " + code;
            }
        }
        JsonNode schema = document.responseSchema(operation, status, type);
        if (schema.isMissingNode()) {
            return answer.body().isEmpty() || type.startsWith("text/csv")
                    ? null
                    : "does not describe " + status + " as " + type;
        }
        if (!type.contains("json")) {
            return null;
        }
        var errors = responseSchemas
                .computeIfAbsent(operation.name() + " " + status + " " + type, _ -> schemas.getSchema(schema))
                .validate(json(answer));
        return errors.isEmpty()
                ? null
                : "answers " + status + " not as described: "
                        + errors.getFirst().getMessage();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return answer.body().isEmpty()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
