package dev.kizuna.campaign.aggregate.web;

import dev.kizuna.campaign.aggregate.domain.Coded;
import dev.kizuna.campaign.aggregate.domain.Currencies;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.record.PartnerKeys;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a request and collects all that is wrong with them. What is returned for a field that is wrong
 * is of no use; {@link #check} keeps it from being used.
 */
public final class RequestReader {

    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(24);

    private final Instant now;
    private final List<Violation> violations = new ArrayList<>();

    public RequestReader(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A text that must be there. */
    public String text(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            refuse(ErrorCode.MISSING_FIELD, pointer, "must be given");
            return "";
        }
        return text.strip();
    }

    /** An id that must be there. */
    public String id(String pointer, @Nullable String text) {
        String id = text(pointer, text);
        return id.isEmpty() ? id : validId(pointer, id);
    }

    /** An id that the client may give, or null. */
    public @Nullable String idIfGiven(String pointer, @Nullable String text) {
        return text == null ? null : validId(pointer, text);
    }

    /** When it happened: now unless the client says otherwise. */
    public Instant occurredAt(@Nullable String text) {
        if (text == null) {
            return now;
        }
        Instant instant = time("/occurredAt", text);
        if (instant.isAfter(now.plus(CLOCK_TOLERANCE))) {
            refuse(ErrorCode.IMPLAUSIBLE_TIME, "/occurredAt", text + " is more than a day ahead");
        }
        return instant;
    }

    /** A time with its offset, that must be there. */
    public Instant time(String pointer, @Nullable String text) {
        String given = text(pointer, text);
        if (given.isEmpty()) {
            return now;
        }
        try {
            return OffsetDateTime.parse(given).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException e) {
            if (isNaive(given)) {
                refuse(ErrorCode.NAIVE_TIME, pointer, given + " has no offset; write " + given + "+09:00");
            } else {
                refuse(ErrorCode.INVALID_FIELD, pointer, "\"" + given + "\" is no ISO 8601 time with an offset");
            }
            return now;
        }
    }

    /** A day that must be there. */
    public LocalDate day(String pointer, @Nullable String text) {
        return read(pointer, text, LocalDate::parse, "is no ISO 8601 date", LocalDate.EPOCH);
    }

    /** A day, or null. */
    public @Nullable LocalDate dayIfGiven(String pointer, @Nullable String text) {
        return text == null ? null : day(pointer, text);
    }

    /** A month that must be there. */
    public YearMonth month(String pointer, @Nullable String text) {
        return read(pointer, text, YearMonth::parse, "is no ISO 8601 month such as 2026-04", YearMonth.of(1970, 1));
    }

    /** A decimal number that must be there. */
    public BigDecimal decimal(String pointer, @Nullable String text) {
        return read(pointer, text, BigDecimal::new, "is no decimal number", BigDecimal.ZERO);
    }

    /** A currency that must be there, as ISO 4217 writes it. */
    public String currency(String pointer, @Nullable String text) {
        String code = text(pointer, text);
        if (!code.isEmpty() && !Currencies.has(code)) {
            refuse(ErrorCode.UNKNOWN_CURRENCY, pointer, "\"" + code + "\" is no ISO 4217 code");
        }
        return code;
    }

    /** One of the names of an enum, that must be there. */
    public <E extends Enum<E>> E oneOf(Class<E> type, String pointer, @Nullable String text) {
        E[] constants = type.getEnumConstants();
        String wrong = "is none of " + Arrays.toString(constants);
        return read(pointer, text, name -> Enum.valueOf(type, name), wrong, constants[0]);
    }

    /** A text that must be there and be no longer than so many characters. */
    public String text(String pointer, @Nullable String text, int most) {
        return checked(pointer, text(pointer, text), most);
    }

    /** A text, or null. */
    public @Nullable String textIfGiven(String pointer, @Nullable String text, int most) {
        return text == null || text.isBlank() ? null : checked(pointer, text.strip(), most);
    }

    /**
     * One of the stable codes of an enum, that must be there.
     *
     * @param unknown the problem of a code that there is not
     */
    public <E extends Enum<E> & Coded> E coded(
            Class<E> type, ErrorCode unknown, String pointer, @Nullable String text) {
        String given = text(pointer, text);
        E ofNoUse = type.getEnumConstants()[0];
        if (given.isEmpty()) {
            return ofNoUse;
        }
        return Coded.of(type, given).orElseGet(() -> {
            String codes = String.join(", ", Coded.codes(type));
            refuse(unknown, pointer, "\"" + given + "\" is none of " + codes);
            return ofNoUse;
        });
    }

    /** A field that is wrong in a way of its own. */
    public void refuse(ErrorCode code, String pointer, String detail) {
        violations.add(new Violation(code, pointer, detail));
    }

    /** A field whose value cannot be. */
    public void refuse(String pointer, String detail) {
        refuse(ErrorCode.INVALID_FIELD, pointer, detail);
    }

    /** @throws ProblemException when anything was wrong */
    public void check() {
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    private <R> R read(String pointer, @Nullable String text, Function<String, R> parse, String wrong, R ofNoUse) {
        String given = text(pointer, text);
        if (given.isEmpty()) {
            return ofNoUse;
        }
        try {
            return parse.apply(given);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            refuse(ErrorCode.INVALID_FIELD, pointer, "\"" + given + "\" " + wrong);
            return ofNoUse;
        }
    }

    private String validId(String pointer, String id) {
        if (!PartnerKeys.isValidId(id) || !StandardCharsets.UTF_8.newEncoder().canEncode(id)) {
            refuse(
                    ErrorCode.INVALID_FIELD,
                    pointer,
                    "is an id: 1 to 128 characters, no slash, no control characters, no space at either end");
        }
        return id;
    }

    private static boolean isNaive(String text) {
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private String checked(String pointer, String text, int most) {
        if (text.length() > most) {
            refuse(pointer, "has more than " + most + " characters");
        }
        return text;
    }
}
