package dev.kizuna.notification.obligation.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.notification.obligation.domain.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads parameters of a request, and says what is wrong with them. */
final class Parameters {

    private Parameters() {}

    /** A time with its offset; null where none is given. */
    static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw refused(name, "must be a time with an offset, such as 2026-05-01T09:00:00Z, and not " + value);
        }
    }

    /** A value of an enumeration, in whatever case it is written. */
    static <E extends Enum<E>> E choice(String name, String value, Class<E> choices) {
        try {
            return Enum.valueOf(choices, value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refused(name, "must be one of " + Arrays.toString(choices.getEnumConstants()) + ", not " + value);
        }
    }

    /** Statuses with commas between them; none where none is given. */
    static Set<Status> statuses(@Nullable String value) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        if (value != null && !value.isBlank()) {
            for (String each : value.split(",", -1)) {
                statuses.add(choice("status", each, Status.class));
            }
        }
        return statuses;
    }

    /** A whole number; null where none is given. */
    static @Nullable Integer number(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(value.strip());
        } catch (NumberFormatException e) {
            throw refused(name, "must be a whole number, not " + value);
        }
    }

    static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static ProblemException refused(String name, String detail) {
        return new ProblemException(ErrorCode.INVALID_PARAMETER, name, detail);
    }
}
