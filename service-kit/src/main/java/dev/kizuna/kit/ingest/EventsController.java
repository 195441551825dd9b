package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Where other systems hand in events: CloudEvents as JSON, one or a batch. */
@RestController
class EventsController {

    static final String ONE = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final int LARGEST_BATCH = 5_000;
    private static final long LARGEST_EVENT_BYTES = 1 << 20;
    private static final long LARGEST_BATCH_BYTES = 32 << 20;

    private final CloudEventReader reader;
    private final Ingestion ingestion;
    private final Admission admission;

    EventsController(CloudEventReader reader, Ingestion ingestion, Admission admission) {
        this.reader = reader;
        this.ingestion = ingestion;
        this.admission = admission;
    }

    /** Takes one event; 202 says that Kafka has it, or why it was not taken. */
    @Operation(
            summary = "Take one event, or a batch of up to 5,000, in CloudEvents' JSON format",
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(mediaType = ONE, schema = @Schema(type = "object")),
                                @Content(mediaType = BATCH, schema = @Schema(type = "array"))
                            }))
    @Refusals(ErrorCode.BATCH_TOO_LARGE)
    @PostMapping(path = "/api/events", consumes = ONE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    IngestionReport one(InputStream body) {
        JsonNode event = parse(new Body(body, LARGEST_EVENT_BYTES));
        if (!event.isObject()) {
            throw new ProblemException(
                    ErrorCode.MALFORMED_REQUEST, "An event is a JSON object; a batch goes as " + BATCH);
        }
        return ingest(List.of(event));
    }

    /** Takes up to 5,000 events; the answer names each that was not taken. */
    @Operation(
            summary = "Take one event, or a batch of up to 5,000, in CloudEvents' JSON format",
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(mediaType = ONE, schema = @Schema(type = "object")),
                                @Content(mediaType = BATCH, schema = @Schema(type = "array"))
                            }))
    @Refusals(ErrorCode.BATCH_TOO_LARGE)
    @PostMapping(path = "/api/events", consumes = BATCH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    IngestionReport batch(InputStream body) {
        return admission.admit(() -> takeBatch(body));
    }

    private IngestionReport takeBatch(InputStream body) {
        JsonNode batch = parse(new Body(body, LARGEST_BATCH_BYTES));
        if (!batch.isArray()) {
            throw new ProblemException(ErrorCode.MALFORMED_REQUEST, "A batch is a JSON array of events");
        }
        if (batch.size() > LARGEST_BATCH) {
            throw new ProblemException(
                    ErrorCode.BATCH_TOO_LARGE,
                    batch.size() + " events were sent, at most " + LARGEST_BATCH + " are taken at once; none was kept");
        }
        return ingest(List.copyOf(batch.values()));
    }

    private IngestionReport ingest(List<JsonNode> events) {
        List<Ingestion.Item> items = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            JsonNode event = events.get(i);
            items.add(new Ingestion.Item(i, null, idOf(event), reader.read(event)));
        }
        return ingestion.ingest(items);
    }

    private JsonNode parse(Body body) {
        try {
            return JSON.readTree(body.all());
        } catch (JacksonException e) {
            throw new ProblemException(
                    ErrorCode.MALFORMED_REQUEST, "Not JSON: " + e.getOriginalMessage() + location(e));
        }
    }

    private static String location(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static @Nullable String idOf(JsonNode event) {
        JsonNode id = event.get("id");
        return id != null && id.isString() ? id.asString() : null;
    }
}
