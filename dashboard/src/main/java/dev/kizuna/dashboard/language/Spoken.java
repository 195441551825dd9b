package dev.kizuna.dashboard.language;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said in one language: names of figures, their values by unit, changes, and why there is none. A unit is count,
 * ratio, seconds or an ISO 4217 code, as kpi-service has them.
 */
public record Spoken(Wording wording, Locale locale) {

    /** Stands where a figure cannot be told. */
    public static final String NOTHING = "–";

    private static final String NO_RATE = "no rate for ";
    private static final String KEPT_IN = "kept in ";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The name of a counter or figure. */
    public String figure(String name) {
        return wording.word("quantity." + name, name, locale);
    }

    /** A value in its unit, or a dash where there is none. */
    public String value(@Nullable BigDecimal number, String unit) {
        if (number == null) {
            return NOTHING;
        }
        return switch (unit) {
            case "count" -> number(number);
            case "ratio" -> wording.share(number, locale);
            case "seconds" -> wording.span(Duration.ofSeconds(number.longValue()), locale);
            default -> wording.money(number, unit, locale);
        };
    }

    /** A difference with its sign: +5, −¥1,000, +1.2 pt; a dash where it cannot be told. */
    public String change(@Nullable BigDecimal number, String unit) {
        if (number == null) {
            return NOTHING;
        }
        String size = unit.equals("ratio")
                ? wording.phrase(
                        "quantity.points", number(number.abs().multiply(HUNDRED).stripTrailingZeros()), locale)
                : value(number.abs(), unit);
        return number.signum() == 0 ? "±0" : (number.signum() > 0 ? "+" : "−") + size;
    }

    /** Why a figure cannot be told, in the words of the language where they are known. */
    public @Nullable String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.startsWith(NO_RATE)) {
            return wording.phrase("quantity.noRate", reason.substring(NO_RATE.length()), locale);
        }
        if (reason.startsWith(KEPT_IN)) {
            return wording.phrase("quantity.keptIn", reason.substring(KEPT_IN.length()), locale);
        }
        return wording.word("quantity.reason." + reason.replace(' ', '-'), reason, locale);
    }

    /** A number with its thousands separated and at most one decimal place. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    public String share(BigDecimal ratio) {
        return wording.share(ratio, locale);
    }

    /** A day with its weekday, without the year. */
    public String date(LocalDate day) {
        return wording.date(day, locale);
    }

    /** A day with its year. */
    public String fullDate(LocalDate day) {
        return DateTimeFormatter.ofPattern(wording.word("quantity.date", locale), locale)
                .format(day);
    }

    public String moment(Instant at, ZoneId zone) {
        return wording.moment(at, zone, locale);
    }

    /** The text of a key, or the key's last part where there is none. */
    public String word(String key) {
        return wording.word(key, locale);
    }

    /** The text of a key with something put into it. */
    public String phrase(String key, String argument) {
        return wording.phrase(key, argument, locale);
    }
}
