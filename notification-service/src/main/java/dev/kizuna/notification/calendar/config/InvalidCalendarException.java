package dev.kizuna.notification.calendar.config;

import java.util.List;

/** The calendars cannot be used; lists everything that is wrong, so that all of it can be mended at once. */
public final class InvalidCalendarException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    InvalidCalendarException(List<String> problems) {
        super("The calendars are not valid:\n  - " + String.join("\n  - ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each, with the property and where it was written. */
    public List<String> problems() {
        return problems;
    }
}
