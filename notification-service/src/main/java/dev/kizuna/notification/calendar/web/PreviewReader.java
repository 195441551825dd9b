package dev.kizuna.notification.calendar.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.Policies;
import dev.kizuna.notification.policy.domain.Policy;
import dev.kizuna.notification.policy.domain.Warning;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.convert.PeriodStyle;

/** Reads what is asked of a calendar, and refuses it with everything that is wrong. */
final class PreviewReader {

    private static final Duration LONGEST = Duration.ofDays(3_660);
    private static final Duration LONGEST_OPEN = Duration.ofDays(366);
    private static final int MOST_DAYS = 366;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    /** What is asked, once it is known to make sense. */
    record Question(
            Instant from,
            @Nullable Policy policy,
            DueRule due,
            List<Warning> warnings,
            @Nullable ZoneId zone) {}

    private final Policies policies;
    private final List<Violation> violations = new ArrayList<>();

    PreviewReader(Policies policies) {
        this.policies = policies;
    }

    /**
     * Reads a request.
     *
     * @throws ProblemException when anything is wrong with it
     */
    Question read(PreviewRequest request) {
        refuseUnknown("", request.unknown());
        Instant from = from(request.from());
        ZoneId zone = zone(request.timeZone());
        if ((request.due() == null) == (request.policy() == null)) {
            refuse(ErrorCode.INVALID_FIELD, "", "needs exactly one of due and policy");
        }
        Policy policy = policy(request.policy());
        DueRule due = policy == null ? due(request.due()) : policy.due();
        List<Warning> warnings = policy == null ? warnings(request.warn()) : policy.warnings();
        if (policy != null && request.warn() != null) {
            refuse(ErrorCode.INVALID_FIELD, "/warn", "is said by the policy already");
        }
        if (policy != null && (policy.due() instanceof DueRule.Carried || policy.due() instanceof DueRule.Until)) {
            refuse(ErrorCode.INVALID_FIELD, "/policy", policy.id() + " goes by what an event says, not by a calendar");
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
        return new Question(Objects.requireNonNull(from), policy, Objects.requireNonNull(due), warnings, zone);
    }

    private @Nullable Instant from(@Nullable String text) {
        if (text == null) {
            return refuse(ErrorCode.MISSING_FIELD, "/from", "is needed: when the clock begins");
        }
        try {
            OffsetDateTime from = OffsetDateTime.parse(text);
            return from.getYear() >= FIRST_YEAR && from.getYear() <= LAST_YEAR
                    ? from.toInstant()
                    : refuse(
                            ErrorCode.IMPLAUSIBLE_TIME,
                            "/from",
                            "must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        } catch (DateTimeException e) {
            return refuse(
                    ErrorCode.INVALID_FIELD,
                    "/from",
                    "must be a time with an offset, such as 2026-05-01T15:00:00+09:00, and not " + text);
        }
    }

    private @Nullable ZoneId zone(@Nullable String text) {
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            return refuse(ErrorCode.INVALID_FIELD, "/timeZone", "there is no time zone " + text);
        }
    }

    private @Nullable Policy policy(@Nullable String id) {
        if (id == null) {
            return null;
        }
        return policies.find(id)
                .orElseGet(() -> refuse(
                        ErrorCode.INVALID_FIELD,
                        "/policy",
                        "there is no policy " + id + "; there are " + policies.ids()));
    }

    private @Nullable DueRule due(PreviewRequest.@Nullable Due due) {
        if (due == null) {
            return null;
        }
        refuseUnknown("/due", due.unknown());
        if (Stream.of(due.elapsed(), due.businessTime(), due.businessDays())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            return refuse(
                    ErrorCode.INVALID_FIELD, "/due", "needs exactly one of elapsed, business-time and business-days");
        }
        if (due.after() != null && due.businessDays() == null) {
            return refuse(ErrorCode.INVALID_FIELD, "/due/after", "goes with business-days only");
        }
        if (due.elapsed() != null) {
            Duration time = duration("/due/elapsed", due.elapsed(), LONGEST);
            return time == null ? null : new DueRule.Elapsed(time);
        }
        if (due.businessTime() != null) {
            Duration time = duration("/due/business-time", due.businessTime(), LONGEST_OPEN);
            return time == null ? null : new DueRule.BusinessTime(time);
        }
        Period after = due.after() == null ? Period.ZERO : period(due.after());
        int days = Objects.requireNonNull(due.businessDays());
        if (days < 1 || days > MOST_DAYS) {
            return refuse(ErrorCode.INVALID_FIELD, "/due/business-days", "must be from 1 to " + MOST_DAYS);
        }
        return after == null ? null : new DueRule.BusinessDays(after, days);
    }

    private List<Warning> warnings(PreviewRequest.@Nullable Warn warn) {
        if (warn == null) {
            return List.of();
        }
        refuseUnknown("/warn", warn.unknown());
        if (Stream.of(warn.before(), warn.beforeBusiness(), warn.atPercent())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            refuse(ErrorCode.INVALID_FIELD, "/warn", "needs exactly one of before, before-business and at-percent");
            return List.of();
        }
        Integer percent = warn.atPercent();
        if (percent != null) {
            if (percent < 1 || percent > 99) {
                refuse(ErrorCode.INVALID_FIELD, "/warn/at-percent", "must be from 1 to 99");
            }
            return List.of(new Warning.AtPercent(percent));
        }
        if (warn.before() != null) {
            Duration time = duration("/warn/before", warn.before(), LONGEST);
            return time == null ? List.of() : List.of(new Warning.Before(time));
        }
        Duration time = duration("/warn/before-business", String.valueOf(warn.beforeBusiness()), LONGEST_OPEN);
        return time == null ? List.of() : List.of(new Warning.BeforeBusiness(time));
    }

    private @Nullable Duration duration(String pointer, String text, Duration longest) {
        try {
            Duration time = DurationStyle.detectAndParse(text);
            return time.isPositive() && time.compareTo(longest) <= 0
                    ? time
                    : refuse(
                            ErrorCode.INVALID_FIELD,
                            pointer,
                            "must be more than nothing and at most " + longest.toDays() + " days, not " + text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return refuse(
                    ErrorCode.INVALID_FIELD, pointer, "must be a duration such as 90m, 24h or PT1H30M, not " + text);
        }
    }

    private @Nullable Period period(String text) {
        try {
            Period period = PeriodStyle.detectAndParse(text);
            return !period.isNegative() && period.toTotalMonths() <= 120 && period.getDays() <= LONGEST.toDays()
                    ? period
                    : refuse(ErrorCode.INVALID_FIELD, "/due/after", "must lie ahead, by ten years at most");
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return refuse(ErrorCode.INVALID_FIELD, "/due/after", "must be a period such as 7d, 1m or P3M, not " + text);
        }
    }

    private void refuseUnknown(String pointer, @Nullable Map<String, Object> unknown) {
        if (unknown != null) {
            unknown.keySet()
                    .forEach(name -> refuse(ErrorCode.UNKNOWN_FIELD, pointer + "/" + name, "is not known here"));
        }
    }

    private <T> @Nullable T refuse(ErrorCode code, String pointer, String detail) {
        violations.add(new Violation(code, pointer, detail));
        return null;
    }
}
