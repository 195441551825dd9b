package dev.kizuna.kit.ingest;

import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads events that are plainly right straight from JSON's tokens, without a tree. Of any other it reads nothing, and
 * {@link CloudEventReader} looks again.
 */
final class PlainEvents {

    private static final int MOST_EXTENSIONS = 8;
    private static final String BINARY_DATA = "data_base64";
    private static final Set<String> GIVEN = Set.of("eventId", "occurredAt", "partnerId");

    private static final int EVENT_ID = 0;
    private static final int OCCURRED_AT = 1;
    private static final int PARTNER_ID = 2;

    private final Map<String, RecordPlan> plans = new HashMap<>();
    private final Set<String> own = new HashSet<>();
    private final List<EventRule> rules;
    private final Clock clock;

    PlainEvents(List<Topic> accepted, List<EventRule> rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
        for (Topic topic : accepted) {
            own.add("/" + topic.owner());
            for (EventType type : topic.eventTypes()) {
                plans.putIfAbsent(type.ceType(), new RecordPlan(type.schema(), GIVEN));
            }
        }
    }

    /** An event on its way: attributes come in any order, and the data may come before its type. */
    private static final class Draft {
        private @Nullable String id;
        private @Nullable String source;
        private @Nullable String partnerId;
        private @Nullable RecordPlan plan;
        private @Nullable Instant time;
        private @Nullable SpecificRecord record;
        private final List<String> others = new ArrayList<>();
        private boolean versioned;
        private boolean typed;
        private int dataBegin = -1;
        private int dataEnd;
    }

    /**
     * Reads the event at whose beginning the parser stands.
     *
     * @param bytes what the parser reads, from its first byte on
     * @return null when it is not plainly right; the parser then stands at its end or anywhere inside
     */
    EventReading.@Nullable Accepted read(JsonParser parser, byte[] bytes) {
        var draft = new Draft();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            boolean good = token == JsonToken.VALUE_STRING
                    ? text(draft, name, parser)
                    : name.equals("data") && token == JsonToken.START_OBJECT && data(draft, parser);
            if (!good) {
                return null;
            }
        }
        return finished(draft, parser, bytes);
    }

    private boolean text(Draft draft, String name, JsonParser parser) {
        String text = parser.getString();
        return switch (name) {
            case "specversion" -> !draft.versioned && (draft.versioned = text.equals("1.0"));
            case "id" -> draft.id == null && isHeader(draft.id = text);
            case "source" -> draft.source == null && isHeader(draft.source = text) && !own.contains(text);
            case "subject" -> draft.partnerId == null && PartnerKeys.isValidId(draft.partnerId = text);
            case "type" -> draft.plan == null && (draft.plan = plans.get(text)) != null;
            case "time" -> draft.time == null && (draft.time = PlainTimes.read(text)) != null;
            case "datacontenttype" -> !draft.typed && (draft.typed = CloudEventReader.isJson(text));
            case "data" -> false;
            default -> extension(draft, name);
        };
    }

    /** Others' attributes are of no concern, unless one comes twice. */
    private static boolean extension(Draft draft, String name) {
        if (draft.others.size() == MOST_EXTENSIONS || draft.others.contains(name) || name.equals(BINARY_DATA)) {
            return false;
        }
        return draft.others.add(name);
    }

    private static boolean data(Draft draft, JsonParser parser) {
        if (draft.record != null || draft.dataBegin >= 0) {
            return false;
        }
        if (draft.plan == null) {
            draft.dataBegin = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            draft.dataEnd = (int) parser.currentLocation().getByteOffset();
            return true;
        }
        draft.record = draft.plan.empty();
        return draft.plan.fill(draft.record, parser);
    }

    private EventReading.@Nullable Accepted finished(Draft draft, JsonParser parser, byte[] bytes) {
        if (parser.currentToken() != JsonToken.END_OBJECT
                || !draft.versioned
                || draft.id == null
                || draft.source == null
                || draft.partnerId == null
                || draft.plan == null
                || draft.time == null
                || draft.time.isAfter(clock.instant().plus(CloudEventReader.CLOCK_TOLERANCE))) {
            return null;
        }
        SpecificRecord record = draft.record == null ? delayed(draft, draft.plan, bytes) : draft.record;
        if (record == null) {
            return null;
        }
        record.put(EVENT_ID, draft.id);
        record.put(OCCURRED_AT, draft.time);
        record.put(PARTNER_ID, draft.partnerId);
        for (EventRule rule : rules) {
            if (!rule.check(record).isEmpty()) {
                return null;
            }
        }
        return new EventReading.Accepted(record, draft.source);
    }

    /** The data that came before its type. */
    private static @Nullable SpecificRecord delayed(Draft draft, RecordPlan plan, byte[] bytes) {
        if (draft.dataBegin < 0) {
            return null;
        }
        SpecificRecord record = plan.empty();
        try (JsonParser parser =
                EventsController.JSON.createParser(bytes, draft.dataBegin, draft.dataEnd - draft.dataBegin)) {
            parser.nextToken();
            return plan.fill(record, parser) ? record : null;
        }
    }

    private static boolean isHeader(String text) {
        return !text.isBlank() && CloudEventReader.isHeader(text);
    }
}
