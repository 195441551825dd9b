package dev.kizuna.notification.calendar.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the calendars, and where, instead of a stack trace when the service does not start. */
final class InvalidCalendarAnalyzer extends AbstractFailureAnalyzer<InvalidCalendarException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, InvalidCalendarException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend the lines named above; docs/business-time.md tells how calendars are written.",
                cause);
    }
}
