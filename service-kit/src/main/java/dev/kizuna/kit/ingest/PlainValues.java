package dev.kizuna.kit.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads single values that are written as nearly everybody writes them; null for all others, right or wrong. */
final class PlainValues {

    private static final long LARGEST_WHOLE = 999_999_999_999_999_999L;
    private static final int MOST_DIGITS = 18;

    private PlainValues() {}

    static RecordPlan.Value of(Schema nullable) {
        Schema schema = JsonToAvro.present(nullable);
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.Decimal decimal) {
            return parser -> decimal(parser, decimal);
        }
        return switch (schema.getType()) {
            case RECORD -> RecordPlan.nested(schema);
            case STRING -> PlainValues::text;
            case ENUM -> symbol(schema);
            case BOOLEAN -> PlainValues::flag;
            case INT, LONG -> logical == null ? whole(schema.getType()) : dated(logical);
            default -> _ -> null;
        };
    }

    /** Whether values cannot be changed, so that a default is the same for all records. */
    static boolean isConstant(Schema schema) {
        return switch (schema.getType()) {
            case BOOLEAN, INT, LONG, STRING, ENUM -> true;
            default -> false;
        };
    }

    private static @Nullable String text(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return null;
        }
        String text = parser.getString();
        return text.isBlank() ? null : text;
    }

    private static RecordPlan.Value symbol(Schema schema) {
        Map<String, Object> symbols = new HashMap<>();
        schema.getEnumSymbols()
                .forEach(symbol -> symbols.put(symbol, SpecificData.get().createEnum(symbol, schema)));
        return parser -> parser.currentToken() == JsonToken.VALUE_STRING ? symbols.get(parser.getString()) : null;
    }

    private static @Nullable Boolean flag(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> null;
        };
    }

    private static RecordPlan.Value whole(Schema.Type type) {
        boolean isInt = type == Schema.Type.INT;
        long most = isInt ? Integer.MAX_VALUE : LARGEST_WHOLE;
        return parser -> {
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getStringLength() > MOST_DIGITS) {
                return null;
            }
            long number = parser.getLongValue();
            if (number < 0 || number > most) {
                return null;
            }
            return isInt ? (Object) Math.toIntExact(number) : (Object) number;
        };
    }

    private static RecordPlan.Value dated(LogicalType logical) {
        boolean isDate = logical instanceof LogicalTypes.Date;
        return parser -> {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return null;
            }
            return isDate ? date(parser.getString()) : PlainTimes.read(parser.getString());
        };
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(JsonParser parser, LogicalTypes.Decimal type) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING
                && token != JsonToken.VALUE_NUMBER_INT
                && token != JsonToken.VALUE_NUMBER_FLOAT) {
            return null;
        }
        String text = parser.getString();
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        if (whole == 0 || text.length() > MOST_DIGITS || decimals > type.getScale()) {
            return null;
        }
        long unscaled = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (i != point) {
                if (digit < '0' || digit > '9') {
                    return null;
                }
                unscaled = unscaled * 10 + digit - '0';
            }
        }
        BigDecimal number = BigDecimal.valueOf(unscaled, decimals);
        return number.precision() - number.scale() > type.getPrecision() - type.getScale()
                ? null
                : number.setScale(type.getScale());
    }
}
