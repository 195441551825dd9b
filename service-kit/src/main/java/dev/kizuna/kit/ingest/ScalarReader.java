package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values as Avro's schema wants them. Numbers may come as texts, as they must in a CSV file. */
final class ScalarReader {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    /** No exponents, and no more digits than anyone counts: {@code 1E999999999} would cost a gigabyte to look at. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})");

    private static final int LONGEST_QUOTE = 100;

    private final List<Violation> violations;

    /** @param violations what is wrong is added here */
    ScalarReader(List<Violation> violations) {
        this.violations = violations;
    }

    @Nullable
    Object read(Schema schema, JsonNode node, String pointer) {
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.Decimal decimal) {
            return decimal(decimal, node, pointer);
        }
        return switch (schema.getType()) {
            case BOOLEAN -> flag(node, pointer);
            case INT, LONG -> logical == null ? whole(schema, node, pointer) : dated(logical, node, pointer);
            case STRING -> nonBlank(text(node, pointer), pointer);
            case ENUM -> symbol(schema, text(node, pointer), pointer);
            default -> throw new IllegalArgumentException("No event of others has a field of type " + schema);
        };
    }

    private @Nullable Object dated(LogicalType logical, JsonNode node, String pointer) {
        String text = text(node, pointer);
        if (text == null) {
            return null;
        }
        return logical instanceof LogicalTypes.Date ? date(text, pointer) : time(text, pointer);
    }

    private @Nullable String text(JsonNode node, String pointer) {
        return node.isString() ? node.asString() : refuse(ErrorCode.INVALID_FIELD, pointer, "must be a text");
    }

    private @Nullable String nonBlank(@Nullable String text, String pointer) {
        return text == null || !text.isBlank() ? text : refuse(ErrorCode.MISSING_FIELD, pointer, "must not be blank");
    }

    private @Nullable Object symbol(Schema schema, @Nullable String text, String pointer) {
        if (text == null || schema.hasEnumSymbol(text)) {
            return text == null ? null : SpecificData.get().createEnum(text, schema);
        }
        return refuse(ErrorCode.INVALID_FIELD, pointer, quoted(text) + " is none of " + schema.getEnumSymbols());
    }

    private @Nullable Boolean flag(JsonNode node, String pointer) {
        if (node.isBoolean() || (node.isString() && Set.of("true", "false").contains(node.asString()))) {
            return Boolean.valueOf(node.asString());
        }
        return refuse(ErrorCode.INVALID_FIELD, pointer, "must be true or false");
    }

    /** Counts are never negative. */
    private @Nullable Object whole(Schema schema, JsonNode node, String pointer) {
        boolean isInt = schema.getType() == Schema.Type.INT;
        long most = isInt ? Integer.MAX_VALUE : Long.MAX_VALUE;
        String text =
                node.isIntegralNumber() || node.isString() ? node.asString().strip() : "";
        if (WHOLE.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return isInt ? (Object) Math.toIntExact(number) : (Object) number;
            }
        }
        return refuse(ErrorCode.INVALID_FIELD, pointer, "must be a whole number from 0 to " + most);
    }

    private @Nullable BigDecimal decimal(LogicalTypes.Decimal type, JsonNode node, String pointer) {
        if (!node.isNumber() && !node.isString()) {
            return refuse(
                    ErrorCode.INVALID_FIELD, pointer, "must be a decimal number, best as a text such as \"12.50\"");
        }
        String text = node.asString().strip();
        if (!DECIMAL.matcher(text).matches()) {
            return refuse(
                    ErrorCode.INVALID_FIELD,
                    pointer,
                    quoted(text) + " is no decimal number such as 12.50, without signs for thousands or powers");
        }
        var number = new BigDecimal(text);
        if (number.signum() < 0) {
            return refuse(ErrorCode.NEGATIVE_AMOUNT, pointer, text + " must not be negative");
        }
        if (number.precision() - number.scale() > type.getPrecision() - type.getScale()) {
            return refuse(ErrorCode.INVALID_FIELD, pointer, "is too large");
        }
        try {
            return number.setScale(type.getScale(), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            return refuse(
                    ErrorCode.INVALID_FIELD, pointer, text + " has more than " + type.getScale() + " decimal places");
        }
    }

    /** A time with an offset, in a plausible year, in milliseconds. */
    @Nullable
    Instant time(String text, String pointer) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return isPlausible(instant)
                    ? instant
                    : refuse(ErrorCode.IMPLAUSIBLE_TIME, pointer, text + " is not between 1970 and 2200");
        } catch (DateTimeParseException e) {
            return isNaive(text)
                    ? refuse(
                            ErrorCode.NAIVE_TIME,
                            pointer,
                            text + " has no offset; write " + text + "Z or " + text + "+09:00")
                    : refuse(
                            ErrorCode.INVALID_FIELD,
                            pointer,
                            quoted(text) + " is no ISO 8601 time with an offset, such as 2026-05-01T16:30:00+09:00");
        }
    }

    static boolean isPlausible(Instant instant) {
        return !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
    }

    private static boolean isNaive(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private @Nullable LocalDate date(String text, String pointer) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return refuse(ErrorCode.INVALID_FIELD, pointer, quoted(text) + " is no ISO 8601 date");
        }
    }

    private static String quoted(String text) {
        return "\"" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...") + "\"";
    }

    /** Gives null, which is what a refused value is. */
    private <T> @Nullable T refuse(ErrorCode code, String pointer, String detail) {
        violations.add(new Violation(code, pointer, detail));
        return null;
    }
}
