package dev.kizuna.kpi.scorecard.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads parameters of a request, and says what is wrong with them. */
final class Parameters {

    private static final String ALL = "all";

    private Parameters() {}

    static <E extends Enum<E>> E choice(String parameter, String text, E[] choices) {
        String plain = text.replaceAll("[-_]", "");
        return Stream.of(choices)
                .filter(choice -> choice.name().replace("_", "").equalsIgnoreCase(plain))
                .findFirst()
                .orElseThrow(() -> refused(
                        parameter,
                        "must be one of "
                                + Stream.of(choices).map(Parameters::label).collect(Collectors.joining(", "))
                                + ", not " + text));
    }

    /** The id of a scope; there is only one total, which needs none. */
    static String id(Scope scope, @Nullable String id) {
        if (scope == Scope.TOTAL) {
            return ALL;
        }
        if (id == null || id.isBlank()) {
            throw refused("id", "must not be empty");
        }
        return id;
    }

    static @Nullable LocalDate day(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refused(parameter, "must be a local date such as 2026-01-31, not " + text);
        }
    }

    static @Nullable Instant time(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw refused(parameter, "must be a time with an offset, such as 2026-05-11T09:00:00+09:00, not " + text);
        }
    }

    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static String label(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProblemException refused(String parameter, String detail) {
        return new ProblemException(ErrorCode.INVALID_PARAMETER, parameter, detail);
    }
}
