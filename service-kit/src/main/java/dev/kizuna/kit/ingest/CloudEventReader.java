package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads CloudEvents 1.0 in their JSON format against the catalogue and the schemas. */
public final class CloudEventReader {

    /** How far ahead of our clock an event may have happened: clocks differ, the future does not report yet. */
    static final Duration CLOCK_TOLERANCE = Duration.ofHours(24);

    private static final int LONGEST_ATTRIBUTE = 256;
    private static final String JSON = "application/json";

    private final List<Topic> accepted;
    private final List<EventRule> rules;
    private final Clock clock;
    private final PlainEvents plain;

    /** The attributes of an event, all there but not checked yet. */
    record Attributes(String type, String id, String partnerId, String time, String source) {}

    /** @param accepted topics whose events are taken */
    public CloudEventReader(List<Topic> accepted, List<EventRule> rules, Clock clock) {
        this.accepted = List.copyOf(accepted);
        this.rules = List.copyOf(rules);
        this.clock = clock;
        this.plain = new PlainEvents(this.accepted, this.rules, clock);
    }

    /**
     * Reads the event at whose beginning a parser stands, if it is plainly right.
     *
     * @param bytes what the parser reads, from its first byte on
     * @return null when it has to be looked at closely, with the other methods
     */
    EventReading.@Nullable Accepted plain(JsonParser parser, byte[] bytes) {
        return plain.read(parser, bytes);
    }

    /** Reads one event. */
    public EventReading read(JsonNode event) {
        if (!event.isObject()) {
            return new EventReading.Refused(
                    List.of(new Violation(ErrorCode.MALFORMED_REQUEST, "", "an event must be a JSON object")));
        }
        List<Violation> violations = new ArrayList<>();
        if (!"1.0".equals(text(event, "specversion"))) {
            violations.add(new Violation(ErrorCode.INVALID_FIELD, "/specversion", "must be \"1.0\""));
        }
        if (!isJson(text(event, "datacontenttype"))) {
            violations.add(new Violation(ErrorCode.INVALID_FIELD, "/datacontenttype", "must be application/json"));
        }
        if (event.has("data_base64")) {
            violations.add(new Violation(ErrorCode.INVALID_FIELD, "/data_base64", "send the data as plain JSON"));
        }
        String id = required(event, "id", violations);
        String source = required(event, "source", violations);
        if (source != null && isOwn(source)) {
            violations.add(new Violation(
                    ErrorCode.INVALID_FIELD,
                    "/source",
                    source + " is this service's own; name the system that reports"));
        }
        String partnerId = required(event, "subject", violations);
        String type = required(event, "type", violations);
        String time = required(event, "time", violations);
        if (id == null || source == null || partnerId == null || type == null || time == null) {
            return new EventReading.Refused(violations);
        }
        return read(new Attributes(type, id, partnerId, time, source), event.get("data"), violations);
    }

    /**
     * Reads the data of an event.
     *
     * @param violations what was found before; grows
     */
    EventReading read(Attributes attributes, @Nullable JsonNode data, List<Violation> violations) {
        check("/id", attributes.id, violations);
        check("/source", attributes.source, violations);
        if (!PartnerKeys.isValidId(attributes.partnerId)) {
            violations.add(new Violation(
                    ErrorCode.INVALID_FIELD,
                    "/subject",
                    "is the partner's id: at most 128 characters, no slash, no control characters"));
        }
        Optional<EventType> type = accepted.stream()
                .flatMap(topic -> topic.eventType(attributes.type).stream())
                .findFirst();
        if (type.isEmpty()) {
            violations.add(unknownType(attributes.type));
        }
        var reader = new JsonToAvro();
        Instant occurredAt = reader.time(attributes.time, "/time");
        if (occurredAt != null && occurredAt.isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            violations.add(new Violation(
                    ErrorCode.IMPLAUSIBLE_TIME,
                    "/time",
                    attributes.time + " is more than a day ahead of this service's clock"));
        }
        JsonNode fields = data == null || data.isNull() ? JsonNodeFactory.instance.objectNode() : data;
        if (!fields.isObject()) {
            violations.add(new Violation(ErrorCode.INVALID_FIELD, "/data", "must be an object"));
        }
        if (type.isEmpty() || occurredAt == null || !fields.isObject()) {
            violations.addAll(reader.violations());
            return new EventReading.Refused(violations);
        }
        Map<String, Object> given =
                Map.of("eventId", attributes.id, "partnerId", attributes.partnerId, "occurredAt", occurredAt);
        SpecificRecord record = reader.read(type.get().schema(), fields, given, "/data");
        violations.addAll(reader.violations());
        if (violations.isEmpty()) {
            rules.forEach(rule -> violations.addAll(rule.check(record)));
        }
        return violations.isEmpty()
                ? new EventReading.Accepted(record, attributes.source)
                : new EventReading.Refused(violations);
    }

    private Violation unknownType(String ceType) {
        Optional<EventType> elsewhere = Topics.typeNamed(ceType);
        if (elsewhere.isPresent()) {
            Topic topic = Topics.of(elsewhere.get().javaType());
            return new Violation(
                    ErrorCode.EVENT_TYPE_NOT_ACCEPTED,
                    "/type",
                    ceType + " belongs to " + topic.name() + " of " + topic.owner()
                            + (topic.openToOthers() ? "; send it there" : ", which nobody else may write"));
        }
        String known = accepted.stream()
                .flatMap(topic -> topic.eventTypes().stream())
                .map(EventType::ceType)
                .collect(Collectors.joining(", "));
        return new Violation(ErrorCode.UNKNOWN_EVENT_TYPE, "/type", "\"" + ceType + "\" is none of " + known);
    }

    /** An id or a source becomes a header of a record, and an id is kept by whoever must know repetitions. */
    private static void check(String pointer, String attribute, List<Violation> violations) {
        if (!isHeader(attribute)) {
            violations.add(new Violation(
                    ErrorCode.INVALID_FIELD,
                    pointer,
                    "must have at most " + LONGEST_ATTRIBUTE + " characters, none of them a control character"));
        }
    }

    static boolean isHeader(String attribute) {
        int length = attribute.length();
        boolean fit = length <= LONGEST_ATTRIBUTE;
        for (int i = 0; fit && i < length; i++) {
            fit = !Character.isISOControl(attribute.charAt(i));
        }
        return fit;
    }

    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        if (contentType.equals(JSON)) {
            return true;
        }
        String type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return type.equals(JSON) || type.endsWith("+json");
    }

    /** What claims to be ours would be passed over when our documents follow the topic. */
    private boolean isOwn(String source) {
        return accepted.stream().anyMatch(topic -> source.equals("/" + topic.owner()));
    }

    private static @Nullable String required(JsonNode event, String name, List<Violation> violations) {
        String text = text(event, name);
        if (text == null || text.isBlank()) {
            violations.add(new Violation(ErrorCode.MISSING_FIELD, "/" + name, "must be given as a text"));
            return null;
        }
        return text;
    }

    private static @Nullable String text(JsonNode event, String name) {
        JsonNode node = event.get(name);
        return node != null && node.isString() ? node.asString() : null;
    }
}
