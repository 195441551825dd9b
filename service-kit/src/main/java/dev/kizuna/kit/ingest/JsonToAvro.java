package dev.kizuna.kit.ingest;

import dev.kizuna.event.Money;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fills a generated record from plain JSON: times as ISO 8601 with an offset, days as ISO dates, money as {@code
 * {"amount": "12.50", "currency": "JPY"}}, enums by name. Collects everything that is wrong instead of stopping at the
 * first.
 */
final class JsonToAvro {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final List<Violation> violations = new ArrayList<>();
    private final ScalarReader scalars = new ScalarReader(violations);

    List<Violation> violations() {
        return violations;
    }

    /** A time with an offset, in a plausible year. */
    @Nullable
    Instant time(String text, String pointer) {
        return scalars.time(text, pointer);
    }

    /** Reads the fields of an object; those given are taken as they are, the rest comes from the JSON. */
    SpecificRecord read(Schema schema, JsonNode object, Map<String, Object> given, String pointer) {
        var record =
                (SpecificRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
        for (Schema.Field field : schema.getFields()) {
            Object value = given.containsKey(field.name())
                    ? given.get(field.name())
                    : field(field, object, pointer + "/" + field.name());
            if (value != null) {
                record.put(field.pos(), value);
            }
        }
        object.propertyNames().stream()
                .filter(name -> schema.getField(name) == null || given.containsKey(name))
                .forEach(name -> unexpected(schema, object, given, pointer, name));
        if (record instanceof Money money && money.getCurrency() != null && !CURRENCIES.contains(money.getCurrency())) {
            refuse(
                    ErrorCode.UNKNOWN_CURRENCY,
                    pointer + "/currency",
                    "\"" + money.getCurrency() + "\" is no ISO 4217 code");
        }
        return record;
    }

    private void unexpected(Schema schema, JsonNode object, Map<String, Object> given, String pointer, String name) {
        Object value = given.get(name);
        if (value == null) {
            String known = schema.getFields().stream()
                    .map(Schema.Field::name)
                    .filter(field -> !given.containsKey(field))
                    .collect(Collectors.joining(", "));
            refuse(
                    ErrorCode.UNKNOWN_FIELD,
                    pointer + "/" + name,
                    "is not a field of " + schema.getName() + "; it has " + known);
        } else if (!sameAs(value, object.get(name))) {
            refuse(ErrorCode.INVALID_FIELD, pointer + "/" + name, "contradicts the event's attribute " + value);
        }
    }

    private static boolean sameAs(Object given, JsonNode node) {
        if (given instanceof Instant instant) {
            try {
                return OffsetDateTime.parse(node.asString("")).toInstant().equals(instant);
            } catch (DateTimeParseException e) {
                return false;
            }
        }
        return given.equals(node.asString(""));
    }

    private @Nullable Object field(Schema.Field field, JsonNode object, String pointer) {
        JsonNode node = object.get(field.name());
        if (node == null || node.isNull()) {
            if (field.schema().isNullable()) {
                return null;
            }
            if (node == null && field.hasDefaultValue()) {
                return SpecificData.get().getDefaultValue(field);
            }
            refuse(ErrorCode.MISSING_FIELD, pointer, "must be given");
            return null;
        }
        return value(field.schema(), node, pointer);
    }

    private @Nullable Object value(Schema nullable, JsonNode node, String pointer) {
        Schema schema = present(nullable);
        return switch (schema.getType()) {
            case RECORD -> record(schema, node, pointer);
            case ARRAY -> array(schema, node, pointer);
            case MAP -> map(schema, node, pointer);
            default -> scalars.read(schema, node, pointer);
        };
    }

    static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    /** What a value is, if it is there. */
    static Schema present(Schema schema) {
        return schema.getType() == Schema.Type.UNION
                ? schema.getTypes().stream()
                        .filter(type -> type.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow()
                : schema;
    }

    private @Nullable Object record(Schema schema, JsonNode node, String pointer) {
        if (!node.isObject()) {
            refuse(ErrorCode.INVALID_FIELD, pointer, "must be an object");
            return null;
        }
        return read(schema, node, Map.of(), pointer);
    }

    private @Nullable Object array(Schema schema, JsonNode node, String pointer) {
        if (!node.isArray()) {
            refuse(ErrorCode.INVALID_FIELD, pointer, "must be an array");
            return null;
        }
        var elements = new ArrayList<@Nullable Object>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(value(schema.getElementType(), node.get(i), pointer + "/" + i));
        }
        return elements;
    }

    private @Nullable Object map(Schema schema, JsonNode node, String pointer) {
        if (!node.isObject()) {
            refuse(ErrorCode.INVALID_FIELD, pointer, "must be an object");
            return null;
        }
        var values = new HashMap<String, @Nullable Object>();
        node.properties()
                .forEach(entry -> values.put(
                        entry.getKey(),
                        value(schema.getValueType(), entry.getValue(), pointer + "/" + entry.getKey())));
        return values;
    }

    private void refuse(ErrorCode code, String pointer, String detail) {
        violations.add(new Violation(code, pointer, detail));
    }
}
