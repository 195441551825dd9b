package dev.kizuna.notification.policy.config;

import dev.kizuna.notification.policy.domain.Subject;
import dev.kizuna.notification.policy.domain.Trigger;
import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The events that policies may speak of, with their fields: those of the topics that the engine reads. */
public final class EventVocabulary {

    static final Trigger NOTHING = trigger("", "{none}", Map.of());

    private final Map<String, EventType> types;

    public EventVocabulary(Collection<Topic> topics) {
        types = topics.stream()
                .flatMap(topic -> topic.eventTypes().stream())
                .collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    }

    static Trigger trigger(String event, String subject, Map<String, List<String>> when) {
        return new Trigger(event, new Subject(subject), when);
    }

    List<String> problems(String event, String subject, Map<String, List<String>> when) {
        EventType type = types.get(event);
        if (type == null) {
            return List.of("there is no event " + event + " on the topics the engine reads");
        }
        List<String> problems = new ArrayList<>();
        try {
            new Subject(subject)
                    .fields().stream()
                            .filter(field -> type.schema().getField(field) == null)
                            .forEach(field -> problems.add(event + " has no field " + field));
        } catch (IllegalArgumentException e) {
            problems.add(Objects.requireNonNullElse(e.getMessage(), subject));
        }
        when.forEach((field, values) -> {
            Schema schema = schemaOf(type, field);
            if (schema == null) {
                problems.add(event + " has no field " + field);
            } else {
                values.stream()
                        .filter(value -> !canBe(schema, value))
                        .forEach(value -> problems.add(event + "." + field + " is never " + value));
            }
        });
        return problems;
    }

    boolean isInstant(String event, String field) {
        EventType type = types.get(event);
        Schema schema = type == null ? null : schemaOf(type, field);
        return schema != null && schema.getLogicalType() instanceof LogicalTypes.TimestampMillis;
    }

    private static @Nullable Schema schemaOf(EventType type, String field) {
        Schema.Field found = type.schema().getField(field);
        if (found == null) {
            return null;
        }
        Schema schema = found.schema();
        return schema.isUnion()
                ? schema.getTypes().stream()
                        .filter(part -> part.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElse(null)
                : schema;
    }

    private static boolean canBe(Schema schema, String value) {
        return switch (schema.getType()) {
            case ENUM -> schema.hasEnumSymbol(value);
            case BOOLEAN -> value.equals("true") || value.equals("false");
            default -> true;
        };
    }
}
