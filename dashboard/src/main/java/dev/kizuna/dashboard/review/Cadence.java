package dev.kizuna.dashboard.review;

import dev.kizuna.dashboard.language.Spoken;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How often is looked back, and how its periods are called. */
enum Cadence {
    WEEKLY,
    MONTHLY,
    QUARTERLY;

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("FY(\\d{4})-Q([1-4])");
    private static final int DAYS_TO_SUNDAY = 6;

    static Optional<Cadence> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** As it stands in addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A period as people say it: Week 20 of 2026, May 2026, Q1 of fiscal 2026; as it is where it is none. */
    String say(String period, Spoken spoken) {
        Matcher matcher = (this == WEEKLY ? WEEK : QUARTER).matcher(period);
        try {
            return switch (this) {
                case WEEKLY ->
                    matcher.matches()
                            ? spoken.word("review.week")
                                    .replace("{year}", matcher.group(1))
                                    .replace("{week}", String.valueOf(Integer.parseInt(matcher.group(2))))
                            : period;
                case MONTHLY ->
                    DateTimeFormatter.ofPattern(spoken.word("review.month"), spoken.locale())
                            .format(YearMonth.parse(period));
                case QUARTERLY ->
                    matcher.matches()
                            ? spoken.word("review.quarter")
                                    .replace("{year}", matcher.group(1))
                                    .replace("{quarter}", matcher.group(2))
                            : period;
            };
        } catch (DateTimeException _) {
            return period;
        }
    }

    /** The days of a week or month; of a quarter they depend on the fiscal year, which the pack itself tells. */
    String days(String period, Spoken spoken) {
        try {
            return switch (this) {
                case WEEKLY -> {
                    LocalDate monday = LocalDate.parse(period + "-1", DateTimeFormatter.ISO_WEEK_DATE);
                    yield spoken.date(monday) + " – " + spoken.date(monday.plusDays(DAYS_TO_SUNDAY));
                }
                case MONTHLY -> {
                    YearMonth month = YearMonth.parse(period);
                    yield spoken.date(month.atDay(1)) + " – " + spoken.date(month.atEndOfMonth());
                }
                case QUARTERLY -> "";
            };
        } catch (DateTimeException _) {
            return "";
        }
    }
}
