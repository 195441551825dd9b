package dev.kizuna.notification.policy.config;

import dev.kizuna.notification.policy.domain.Subject;
import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The events that policies may speak of, with their fields: those of the topics that the engine reads. */
public final class EventVocabulary {

    private final Map<String, EventType> types;

    public EventVocabulary(Collection<Topic> topics) {
        types = topics.stream()
                .flatMap(topic -> topic.eventTypes().stream())
                .collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    }

    boolean knows(String event) {
        return types.containsKey(event);
    }

    /** What is wrong with a subject that is read from an event. */
    List<String> problemsOfSubject(String event, String subject) {
        List<String> problems = new ArrayList<>();
        try {
            new Subject(subject)
                    .fields().stream()
                            .filter(field -> find(event, field).isEmpty())
                            .forEach(field -> problems.add(event + " has no field " + field));
        } catch (IllegalArgumentException e) {
            problems.add(Objects.requireNonNullElse(e.getMessage(), subject));
        }
        return problems;
    }

    /** What is wrong with a condition on a field of an event. */
    List<String> problemsOfCondition(String event, String field, List<String> values) {
        Optional<Schema> schema = find(event, field).map(EventVocabulary::schemaOf);
        if (schema.isEmpty()) {
            return List.of(event + " has no field " + field);
        }
        if (values.isEmpty()) {
            return List.of(event + "." + field + " is never one of no values");
        }
        return values.stream()
                .filter(value -> !canBe(schema.get(), value))
                .map(value -> event + "." + field + " is never " + value)
                .toList();
    }

    boolean isInstant(String event, String field) {
        return find(event, field)
                .map(EventVocabulary::schemaOf)
                .filter(schema -> schema.getLogicalType() instanceof LogicalTypes.TimestampMillis)
                .isPresent();
    }

    boolean isDate(String event, String field) {
        return find(event, field)
                .map(EventVocabulary::schemaOf)
                .filter(schema -> schema.getLogicalType() instanceof LogicalTypes.Date)
                .isPresent();
    }

    boolean isNumber(String event, String field) {
        return find(event, field)
                .map(EventVocabulary::schemaOf)
                .filter(schema -> schema.getType() == Schema.Type.LONG || schema.getType() == Schema.Type.INT)
                .isPresent();
    }

    Optional<Schema.Field> find(String event, String field) {
        EventType type = types.get(event);
        return Optional.ofNullable(type == null ? null : type.schema().getField(field));
    }

    /** The fields of an event that have to be given for it to be written. */
    List<String> neededFields(String event) {
        EventType type = types.get(event);
        return type == null
                ? List.of()
                : type.schema().getFields().stream()
                        .filter(field -> !field.hasDefaultValue())
                        .map(Schema.Field::name)
                        .toList();
    }

    /** What a field says when it is left out; null when it has to be given or then says nothing. */
    @Nullable
    String defaultOf(String event, String field) {
        return find(event, field)
                .filter(Schema.Field::hasDefaultValue)
                .map(found -> String.valueOf(found.defaultVal()))
                .orElse(null);
    }

    boolean canBe(String event, String field, String value) {
        return find(event, field)
                .map(EventVocabulary::schemaOf)
                .filter(schema -> canBe(schema, value))
                .isPresent();
    }

    private static Schema schemaOf(Schema.Field field) {
        Schema schema = field.schema();
        return schema.isUnion()
                ? schema.getTypes().stream()
                        .filter(part -> part.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElse(schema)
                : schema;
    }

    private static boolean canBe(Schema schema, String value) {
        boolean open = value.endsWith("*");
        String start = open ? value.substring(0, value.length() - 1) : value;
        return switch (schema.getType()) {
            case ENUM ->
                open
                        ? schema.getEnumSymbols().stream().anyMatch(symbol -> symbol.startsWith(start))
                        : schema.hasEnumSymbol(value);
            case BOOLEAN ->
                open
                        ? "true".startsWith(start) || "false".startsWith(start)
                        : value.equals("true") || value.equals("false");
            case INT, LONG -> open || value.matches("-?\\d+");
            case ARRAY, MAP, RECORD, BYTES, FIXED, NULL -> false;
            default -> true;
        };
    }
}
