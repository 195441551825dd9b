package dev.kizuna.dashboard.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says times, spans, amounts and shares as people of a language do. Times are in the partner's zone, which is named. */
@Component
public class Wording {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);
    private static final int HUNDRED = 100;

    private final MessageSource messages;
    private final Clock clock;

    public Wording(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The text of a key, or the key's last part where there is none: an id or code that nobody has put into words. */
    public String word(String key, Locale locale) {
        return word(key, key.substring(key.lastIndexOf('.') + 1), locale);
    }

    /** The text of a key, or what is said where there is none. */
    public String word(String key, String otherwise, Locale locale) {
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }

    /** The text of a key with something put into it. */
    public String phrase(String key, String argument, Locale locale) {
        return messages.getMessage(key, new Object[] {argument}, locale);
    }

    /** The text of a key with several things put into it. */
    public String phrases(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A moment: today 18:00 JST, tomorrow 09:30 JST, Fri 24 Jul 18:00 JST. */
    public String moment(Instant instant, ZoneId zone, Locale locale) {
        ZonedDateTime local = instant.atZone(zone);
        return day(local.toLocalDate(), zone, locale) + " " + TIME.format(local) + " " + ZONE.format(local);
    }

    private String day(LocalDate date, ZoneId zone, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return switch ((int) Math.clamp(date.toEpochDay() - today.toEpochDay(), -2, 2)) {
            case -1 -> word("day.yesterday", locale);
            case 0 -> word("day.today", locale);
            case 1 -> word("day.tomorrow", locale);
            default -> date(date, locale);
        };
    }

    /** A day with its weekday: Fri 24 Jul, 7/24(金). */
    public String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern(word("day.pattern", locale), locale).format(date);
    }

    /** What is left until a moment, or how long it is past. */
    public String countdown(Instant due, Locale locale) {
        Duration left = Duration.between(clock.instant(), due);
        String key = left.isNegative() ? "countdown.over" : "countdown.left";
        return phrase(key, span(left.abs(), locale), locale);
    }

    /** A span in its two largest units: 2d 3h, 3h 12m, 4m 05s. */
    public String span(Duration span, Locale locale) {
        String day = word("unit.day", locale);
        String hour = word("unit.hour", locale);
        String minute = word("unit.minute", locale);
        if (span.toDays() > 0) {
            return span.toDays() + day + word("unit.gap", locale) + span.toHoursPart() + hour;
        }
        if (span.toHours() > 0) {
            return span.toHours() + hour + word("unit.gap", locale) + two(span.toMinutesPart()) + minute;
        }
        return span.toMinutes()
                + minute
                + word("unit.gap", locale)
                + two(span.toSecondsPart())
                + word("unit.second", locale);
    }

    /** An amount with its currency's sign, in the currency's own number of decimal places. */
    public String money(BigDecimal amount, String currencyCode, Locale locale) {
        try {
            Currency currency = Currency.getInstance(currencyCode);
            NumberFormat format = NumberFormat.getCurrencyInstance(
                    Locale.JAPAN.getLanguage().equals(locale.getLanguage()) ? Locale.JAPAN : Locale.US);
            format.setCurrency(currency);
            format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
            format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
            format.setRoundingMode(RoundingMode.HALF_UP);
            return format.format(amount).replace('\uFFE5', '\u00A5');
        } catch (IllegalArgumentException _) {
            return amount.toPlainString() + " " + currencyCode;
        }
    }

    /** A ratio as a percentage with at most one decimal place. */
    public String share(BigDecimal ratio, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(ratio.multiply(BigDecimal.valueOf(HUNDRED))) + "%";
    }

    /** A count with its thousands separated. */
    public String count(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** What is wrong, said for people: in the words of the language, or as the service says it where there are none. */
    public String fault(String code, String detail, Locale locale) {
        return word("fault." + code, detail, locale);
    }

    /** The short name of a zone at a moment, as it stands behind times. */
    public String zone(ZoneId zone, Instant at) {
        return ZONE.format(at.atZone(zone));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
