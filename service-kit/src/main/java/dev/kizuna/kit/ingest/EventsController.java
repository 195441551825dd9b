package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.DeserializationFeature;
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

    private static final long LARGEST_EVENT_BYTES = 1 << 20;
    private static final long LARGEST_BATCH_BYTES = 32 << 20;

    private final EventBatches batches;
    private final Ingestion ingestion;
    private final Admission admission;

    EventsController(CloudEventReader reader, Ingestion ingestion, Admission admission) {
        this.batches = new EventBatches(reader);
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
    @Refusals({ErrorCode.BATCH_TOO_LARGE, ErrorCode.UNSUPPORTED_MEDIA_TYPE})
    @PostMapping(path = "/api/events", consumes = ONE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    IngestionReport one(HttpServletRequest request) {
        return admitted(request, LARGEST_EVENT_BYTES, body -> List.of(batches.one(body)));
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
    @Refusals({ErrorCode.BATCH_TOO_LARGE, ErrorCode.UNSUPPORTED_MEDIA_TYPE})
    @PostMapping(path = "/api/events", consumes = BATCH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    IngestionReport batch(HttpServletRequest request) {
        return admitted(request, LARGEST_BATCH_BYTES, batches::batch);
    }

    /** Nothing is read of what there is no room for. */
    private IngestionReport admitted(
            HttpServletRequest request, long most, Function<byte[], List<Ingestion.Item>> reading) {
        long announced = request.getContentLengthLong();
        Body.check(announced, most);
        return admission.admit(
                announced < 0 ? most : announced,
                () -> ingestion.ingest(reading.apply(body(request, most).all(announced))));
    }

    private static Body body(HttpServletRequest request, long most) {
        try {
            return new Body(request.getInputStream(), most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
