package dev.kizuna.kit.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * How records of one schema are filled straight from JSON's tokens, worked out once. It takes what is plainly right; of
 * anything else it takes nothing, and {@link JsonToAvro} looks again and says what is wrong. What it takes, that one
 * would take as well, and make the same record of it.
 */
final class RecordPlan {

    private static final int MOST_FIELDS = Long.SIZE;
    private static final String MONEY = "dev.kizuna.event.Money";

    private final Schema schema;
    private final Class<?> javaType;
    private final Map<String, Step> steps = new HashMap<>();
    private final @Nullable Object[] defaults;
    private final boolean isMoney;
    private long required;

    /** One field: its place, and how its value is read. */
    private record Step(int place, boolean nullable, Value value) {}

    /** Reads the value at which the parser stands. */
    @FunctionalInterface
    interface Value {

        /** @return null when it is not plainly right */
        @Nullable
        Object read(JsonParser parser);
    }

    /** @param given fields that do not come from the JSON */
    RecordPlan(Schema schema, Set<String> given) {
        if (schema.getFields().size() > MOST_FIELDS) {
            throw new IllegalArgumentException(schema.getFullName() + " has more than " + MOST_FIELDS + " fields");
        }
        this.schema = schema;
        javaType = SpecificData.get().getClass(schema);
        isMoney = schema.getFullName().equals(MONEY);
        defaults = new Object[schema.getFields().size()];
        for (Schema.Field field : schema.getFields()) {
            if (given.contains(field.name())) {
                continue;
            }
            boolean nullable = field.schema().isNullable();
            if (!nullable && field.hasDefaultValue() && PlainValues.isConstant(field.schema())) {
                defaults[field.pos()] = SpecificData.get().getDefaultValue(field);
            } else if (!nullable) {
                required |= 1L << field.pos();
            }
            steps.put(field.name(), new Step(field.pos(), nullable, PlainValues.of(field.schema())));
        }
    }

    /** A record in which nothing is set. */
    SpecificRecord empty() {
        return (SpecificRecord) SpecificData.newInstance(javaType, schema);
    }

    /**
     * Fills a record from the object at whose beginning the parser stands.
     *
     * @return whether all was plainly right; the parser then stands at the object's end, else somewhere inside
     */
    boolean fill(SpecificRecord record, JsonParser parser) {
        long seen = 0;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            Step step = steps.get(name);
            if (step == null || (seen & 1L << step.place) != 0) {
                return false;
            }
            seen |= 1L << step.place;
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                if (!step.nullable) {
                    return false;
                }
                continue;
            }
            Object value = step.value.read(parser);
            if (value == null) {
                return false;
            }
            record.put(step.place, value);
        }
        for (int place = 0; place < defaults.length; place++) {
            if (defaults[place] != null && (seen & 1L << place) == 0) {
                record.put(place, defaults[place]);
            }
        }
        return (seen & required) == required && (!isMoney || hasKnownCurrency(record));
    }

    /** A record inside another, as a value. */
    static Value nested(Schema schema) {
        var plan = new RecordPlan(schema, Set.of());
        return parser -> {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return null;
            }
            SpecificRecord record = plan.empty();
            return plan.fill(record, parser) ? record : null;
        };
    }

    private boolean hasKnownCurrency(SpecificRecord money) {
        return JsonToAvro.isCurrency(Objects.toString(
                money.get(Objects.requireNonNull(schema.getField("currency")).pos())));
    }
}
