package dev.kizuna.notification.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is answered about calendars. */
final class CalendarAnswers {

    private CalendarAnswers() {}

    /**
     * All calendars.
     *
     * @param edition changes with any of them, with the choice of the default one and with the platform's time zone rules
     * @param defaultId the one of partners without a known calendar
     */
    record All(String edition, String defaultId, List<CalendarView> items) {}

    /**
     * A year of a calendar.
     *
     * @param announced whether the year's holidays are official today; what is due in a year that is not may still move
     */
    record Year(CalendarView calendar, int year, boolean announced, int businessDays, List<Day> holidays) {}

    /**
     * A holiday.
     *
     * @param names by language
     */
    record Day(LocalDate date, Map<String, String> names) {}

    /**
     * When something would be due.
     *
     * @param timeZone in which days and hours were meant
     * @param dueAt the due time as the clock on the wall shows it there
     * @param dueInstant the same moment in UTC
     * @param provisional whether it lies in a year whose holidays were not announced when the clock began
     * @param warnings when it would be warned of, unless snoozed or held by quiet hours
     * @param explanation the arithmetic, one step a line
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            String calendarId,
            String calendarVersion,
            String timeZone,
            @Nullable String policy,
            @Nullable Integer policyVersion,
            OffsetDateTime from,
            OffsetDateTime dueAt,
            Instant dueInstant,
            boolean provisional,
            List<OffsetDateTime> warnings,
            List<String> explanation) {}
}
