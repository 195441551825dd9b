package dev.kizuna.partner.aggregate.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a request or a row and collects all that is wrong with them. A required field that is wrong gives
 * a stand-in, which nobody sees because {@link #check()} refuses the whole.
 */
public final class Fields {

    /** Most characters of a text. */
    public static final int LONGEST_TEXT = 500;

    private static final int LONGEST_LIST = 100;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,9}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(24);
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;
    private static final LocalDate AFTER_LAST_DAY = LocalDate.of(2200, 1, 1);
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Clock clock;
    private final String prefix;
    private final List<Violation> violations = new ArrayList<>();

    private Fields(Clock clock, String prefix) {
        this.clock = clock;
        this.prefix = prefix;
    }

    /** Fields of a JSON object; places are JSON pointers. */
    public static Fields ofJson(Clock clock) {
        return new Fields(clock, "/");
    }

    /** Cells of a row; places are the names of columns. */
    public static Fields ofRow(Clock clock) {
        return new Fields(clock, "");
    }

    /** All that was found wrong so far. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** @throws ProblemException when anything was found wrong */
    public void check() {
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    public void refuse(ErrorCode code, String field, String detail) {
        violations.add(new Violation(code, prefix + field, detail));
    }

    public String text(String field, @Nullable String value) {
        return required(field, optionalText(field, value), value, "");
    }

    public @Nullable String optionalText(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_TEXT) {
            refuse(ErrorCode.INVALID_FIELD, field, "must have at most " + LONGEST_TEXT + " characters");
            return null;
        }
        return value.strip();
    }

    /** A stable code; what people write in their own words is none, and never goes into an event. */
    public String code(String field, @Nullable String value) {
        return required(field, optionalCode(field, value), value, "");
    }

    public @Nullable String optionalCode(String field, @Nullable String value) {
        String code = optionalText(field, value);
        if (code != null && !CODE.matcher(code).matches()) {
            refuse(
                    ErrorCode.INVALID_FIELD,
                    field,
                    "is a code of small letters, digits and hyphens, such as demos-held");
            return null;
        }
        return code;
    }

    public @Nullable String optionalEmail(String field, @Nullable String value) {
        String address = optionalText(field, value);
        if (address != null && !EMAIL.matcher(address).matches()) {
            refuse(ErrorCode.INVALID_FIELD, field, "\"" + address + "\" is no mail address");
        }
        return address;
    }

    public String id(String field, @Nullable String value) {
        return required(field, optionalId(field, value), value, "");
    }

    public @Nullable String optionalId(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!PartnerKeys.isValidId(value)) {
            refuse(
                    ErrorCode.INVALID_FIELD,
                    field,
                    "is an id: at most 128 characters, no slash, no control characters, no space at either end");
            return null;
        }
        return value;
    }

    /** The id given, or a new one when none is. */
    public String idOr(String field, @Nullable String value, Supplier<String> made) {
        String id = optionalId(field, value);
        return id == null ? made.get() : id;
    }

    /** Ids, of which there may be none. */
    public List<String> ids(String field, @Nullable List<String> values) {
        return each(field, values, this::id);
    }

    /** Texts, of which there may be none. */
    public List<String> texts(String field, @Nullable List<String> values) {
        return each(field, values, this::text);
    }

    private List<String> each(
            String field, @Nullable List<String> values, BiFunction<String, @Nullable String, String> reading) {
        List<String> read = new ArrayList<>();
        if (values != null && values.size() > LONGEST_LIST) {
            refuse(ErrorCode.INVALID_FIELD, field, "must be at most " + LONGEST_LIST);
        } else if (values != null) {
            for (int i = 0; i < values.size(); i++) {
                read.add(reading.apply(field + "/" + i, values.get(i)));
            }
        }
        return read;
    }

    public boolean truth(String field, @Nullable Boolean value) {
        if (value == null) {
            refuse(ErrorCode.MISSING_FIELD, field, "must be given");
        }
        return Boolean.TRUE.equals(value);
    }

    /** One of an enum's names; case does not matter, and a hyphen is as good as an underscore. */
    public <E extends Enum<E>> E symbol(String field, @Nullable String value, Class<E> type) {
        E[] constants = type.getEnumConstants();
        return required(field, optionalSymbol(field, value, type), value, constants[0]);
    }

    public <E extends Enum<E>> @Nullable E optionalSymbol(String field, @Nullable String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String name = value.strip().replace('-', '_').toUpperCase(Locale.ROOT);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        refuse(ErrorCode.INVALID_FIELD, field, "\"" + value + "\" is none of " + Arrays.toString(constants));
        return null;
    }

    /** A region of the IANA time zone database; a mere offset has no rules for summer. */
    public String zone(String field, @Nullable String value) {
        return required(field, optionalZone(field, value), value, "UTC");
    }

    public @Nullable String optionalZone(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String zone = value.strip();
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            refuse(ErrorCode.INVALID_FIELD, field, "\"" + zone + "\" is no IANA time zone such as Asia/Tokyo");
            return null;
        }
        return zone;
    }

    /** A BCP 47 tag of a language. */
    public @Nullable String optionalLocale(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(value.strip()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            refuse(ErrorCode.INVALID_FIELD, field, "\"" + value + "\" is no BCP 47 tag such as ja or en-GB");
            return null;
        }
    }

    public Instant time(String field, @Nullable String value) {
        return required(field, optionalTime(field, value), value, EARLIEST);
    }

    /** An ISO 8601 time with an offset, from 1970 to 2200. */
    public @Nullable Instant optionalTime(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
            refuse(ErrorCode.IMPLAUSIBLE_TIME, field, text + " is not between 1970 and 2200");
        } catch (DateTimeParseException e) {
            if (isNaive(text)) {
                refuse(ErrorCode.NAIVE_TIME, field, text + " has no offset; write " + text + "Z or " + text + "+09:00");
            } else {
                refuse(ErrorCode.INVALID_FIELD, field, "\"" + text + "\" is no ISO 8601 time with an offset");
            }
        }
        return null;
    }

    /** When something happened: not more than a day ahead of our clock, or null for now. */
    public @Nullable Instant occurredAt(@Nullable String value) {
        Instant time = optionalTime("occurredAt", value);
        if (time != null && time.isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            refuse(
                    ErrorCode.IMPLAUSIBLE_TIME,
                    "occurredAt",
                    value + " is more than a day ahead of this service's clock");
            return null;
        }
        return time;
    }

    public LocalDate date(String field, @Nullable String value) {
        return required(field, optionalDate(field, value), value, LocalDate.EPOCH);
    }

    /** An ISO 8601 date, from 1970 to 2199. */
    public @Nullable LocalDate optionalDate(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value.strip());
            if (!date.isBefore(FIRST_DAY) && date.isBefore(AFTER_LAST_DAY)) {
                return date;
            }
            refuse(ErrorCode.INVALID_FIELD, field, date + " is not between 1970 and 2200");
            return null;
        } catch (DateTimeParseException e) {
            refuse(ErrorCode.INVALID_FIELD, field, "\"" + value + "\" is no ISO 8601 date");
            return null;
        }
    }

    public int whole(String field, @Nullable Integer value, int least, int most) {
        if (value == null) {
            return required(field, null, null, least);
        }
        if (value < least || value > most) {
            refuse(ErrorCode.INVALID_FIELD, field, "must be from " + least + " to " + most);
        }
        return value;
    }

    public @Nullable Integer optionalWhole(String field, @Nullable Integer value, int least, int most) {
        return value == null ? null : whole(field, value, least, most);
    }

    private <T> T required(String field, @Nullable T read, @Nullable String given, T standIn) {
        if (read != null) {
            return read;
        }
        if (given == null || given.isBlank()) {
            refuse(ErrorCode.MISSING_FIELD, field, "must be given");
        }
        return standIn;
    }

    @SuppressWarnings("ReturnValueIgnored") // only whether it can be read is asked
    private static boolean isNaive(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
