package dev.kizuna.notification.calendar.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.calendar.web.CalendarAnswers.All;
import dev.kizuna.notification.calendar.web.CalendarAnswers.Day;
import dev.kizuna.notification.calendar.web.CalendarAnswers.Preview;
import dev.kizuna.notification.calendar.web.CalendarAnswers.Year;
import dev.kizuna.notification.policy.domain.Policies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendars by which promises are due. */
@RestController
@RequestMapping("/api/calendars")
@Tag(name = "Calendars")
class CalendarController {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final Calendars calendars;
    private final Policies policies;
    private final Clock clock;

    CalendarController(Calendars calendars, Policies policies, Clock clock) {
        this.calendars = calendars;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "All calendars, in the order of their ids")
    All list() {
        return new All(
                calendars.edition(),
                calendars.defaultCalendar().id(),
                calendars.all().stream().map(CalendarView::of).toList());
    }

    @GetMapping("/{calendarId}")
    @Operation(summary = "One calendar, with the holidays of a year by name; this year where none is named")
    Year one(@PathVariable String calendarId, @RequestParam(required = false) @Nullable String year) {
        BusinessCalendar calendar = find(calendarId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
        int asked = year(year, today.getYear());
        return new Year(
                CalendarView.of(calendar),
                asked,
                asked <= calendar.holidays().announcedThrough(today),
                calendar.countBusinessDays(LocalDate.of(asked - 1, 12, 31), LocalDate.of(asked, 12, 31)),
                calendar.holidays().in(asked).stream()
                        .map(holiday -> new Day(holiday.date(), holiday.names()))
                        .toList());
    }

    @PostMapping("/{calendarId}/preview")
    @Operation(summary = "When would this be due by the calendar, and why")
    Preview preview(@PathVariable String calendarId, @RequestBody PreviewRequest request) {
        BusinessCalendar calendar = find(calendarId);
        return Previewing.preview(calendar, new PreviewReader(policies).read(request));
    }

    private BusinessCalendar find(String id) {
        return calendars
                .find(id)
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no calendar " + id));
    }

    private static int year(@Nullable String text, int otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            int year = Integer.parseInt(text.strip());
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return year;
            }
        } catch (NumberFormatException e) {
            // told below like a year that is out of range
        }
        throw new ProblemException(
                ErrorCode.INVALID_PARAMETER,
                "year",
                "must be from " + FIRST_YEAR + " to " + LAST_YEAR + ", not " + text);
    }
}
