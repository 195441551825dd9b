package dev.kizuna.kit.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes CloudEvents that a service has put together from what another system sent in a form of its own: they are checked
 * and acknowledged as if they had been handed in as events.
 */
public final class TranslatedEvents {

    private final CloudEventReader reader;
    private final Ingestion ingestion;

    TranslatedEvents(CloudEventReader reader, Ingestion ingestion) {
        this.reader = reader;
        this.ingestion = ingestion;
    }

    /**
     * Takes some; the report names each that was not taken.
     *
     * @throws dev.kizuna.kit.problem.ProblemException (503) when Kafka acknowledged none of the good ones
     */
    public IngestionReport take(List<? extends JsonNode> events) {
        List<Ingestion.Item> items = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            JsonNode event = events.get(i);
            items.add(new Ingestion.Item(i, null, id(event), reader.read(event)));
        }
        return ingestion.ingest(items);
    }

    private static @Nullable String id(JsonNode event) {
        JsonNode id = event.get("id");
        return id != null && id.isString() ? id.asString() : null;
    }
}
