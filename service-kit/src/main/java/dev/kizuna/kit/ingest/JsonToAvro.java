package dev.kizuna.kit.ingest;

import dev.kizuna.event.Money;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
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
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return violations;
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
        if (record instanceof Money money && violations.isEmpty()) {
            check(money, pointer);
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
        return value(present(field.schema()), node, pointer);
    }

    private static Schema present(Schema schema) {
        return schema.getType() == Schema.Type.UNION
                ? schema.getTypes().stream()
                        .filter(type -> type.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow()
                : schema;
    }

    private @Nullable Object value(Schema schema, JsonNode node, String pointer) {
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.TimestampMillis) {
            return text(node, pointer) ? time(node.asString(), pointer) : null;
        }
        if (logical instanceof LogicalTypes.Date) {
            return text(node, pointer) ? date(node.asString(), pointer) : null;
        }
        if (logical instanceof LogicalTypes.Decimal decimal) {
            return decimal(decimal, node, pointer);
        }
        return switch (schema.getType()) {
            case STRING -> text(node, pointer) ? nonBlank(node.asString(), pointer) : null;
            case INT -> whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE, pointer) ? (Object) node.asInt() : null;
            case LONG -> whole(node, 0, Long.MAX_VALUE, pointer) ? (Object) node.asLong() : null;
            case BOOLEAN -> flag(node, pointer);
            case ENUM -> text(node, pointer) ? symbol(schema, node.asString(), pointer) : null;
            case RECORD -> record(schema, node, pointer);
            case ARRAY -> array(schema, node, pointer);
            case MAP -> map(schema, node, pointer);
            default -> throw new IllegalArgumentException("No event of others has a field of type " + schema);
        };
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

    private @Nullable Object symbol(Schema schema, String text, String pointer) {
        if (!schema.hasEnumSymbol(text)) {
            refuse(ErrorCode.INVALID_FIELD, pointer, "\"" + text + "\" is none of " + schema.getEnumSymbols());
            return null;
        }
        return SpecificData.get().createEnum(text, schema);
    }

    private @Nullable Object flag(JsonNode node, String pointer) {
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isString() && Set.of("true", "false").contains(node.asString())) {
            return Boolean.valueOf(node.asString());
        }
        refuse(ErrorCode.INVALID_FIELD, pointer, "must be true or false");
        return null;
    }

    private boolean whole(JsonNode node, long least, long most, String pointer) {
        if (node.isIntegralNumber() && node.canConvertToLong() && node.asLong() >= least && node.asLong() <= most) {
            return true;
        }
        refuse(ErrorCode.INVALID_FIELD, pointer, "must be a whole number from " + least + " to " + most);
        return false;
    }

    private boolean text(JsonNode node, String pointer) {
        if (node.isString()) {
            return true;
        }
        refuse(ErrorCode.INVALID_FIELD, pointer, "must be a text");
        return false;
    }

    private @Nullable String nonBlank(String text, String pointer) {
        if (!text.isBlank()) {
            return text;
        }
        refuse(ErrorCode.MISSING_FIELD, pointer, "must not be blank");
        return null;
    }

    private @Nullable BigDecimal decimal(LogicalTypes.Decimal type, JsonNode node, String pointer) {
        if (!node.isNumber() && !node.isString()) {
            refuse(ErrorCode.INVALID_FIELD, pointer, "must be a decimal number, best as a text such as \"12.50\"");
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(node.asString().strip());
            if (number.signum() < 0) {
                refuse(ErrorCode.NEGATIVE_AMOUNT, pointer, number.toPlainString() + " must not be negative");
                return null;
            }
            if (number.precision() - number.scale() > type.getPrecision() - type.getScale()) {
                refuse(ErrorCode.INVALID_FIELD, pointer, "is too large");
                return null;
            }
            return number.setScale(type.getScale(), RoundingMode.UNNECESSARY);
        } catch (NumberFormatException e) {
            refuse(ErrorCode.INVALID_FIELD, pointer, "\"" + node.asString() + "\" is no decimal number");
        } catch (ArithmeticException e) {
            refuse(ErrorCode.INVALID_FIELD, pointer, "has more than " + type.getScale() + " decimal places");
        }
        return null;
    }

    private void check(Money money, String pointer) {
        if (!CURRENCIES.contains(money.getCurrency())) {
            refuse(
                    ErrorCode.UNKNOWN_CURRENCY,
                    pointer + "/currency",
                    "\"" + money.getCurrency() + "\" is no ISO 4217 code");
        }
    }

    /** A time with an offset, in a plausible year. */
    @Nullable
    Instant time(String text, String pointer) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                refuse(ErrorCode.IMPLAUSIBLE_TIME, pointer, text + " is not between 1970 and 2200");
                return null;
            }
            return instant;
        } catch (DateTimeParseException e) {
            if (isNaive(text)) {
                refuse(
                        ErrorCode.NAIVE_TIME,
                        pointer,
                        text + " has no offset; write " + text + "Z or " + text + "+09:00");
            } else {
                refuse(ErrorCode.INVALID_FIELD, pointer, "\"" + text + "\" is no ISO 8601 time with an offset");
            }
            return null;
        }
    }

    private static boolean isNaive(String text) {
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private @Nullable LocalDate date(String text, String pointer) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            refuse(ErrorCode.INVALID_FIELD, pointer, "\"" + text + "\" is no ISO 8601 date");
            return null;
        }
    }

    private void refuse(ErrorCode code, String pointer, String detail) {
        violations.add(new Violation(code, pointer, detail));
    }
}
