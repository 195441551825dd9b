package dev.kizuna.notification.delivery.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts of one language; what a language lacks is English. */
final class Texts {

    private final Locale locale;
    private final Map<String, String> patterns;

    Texts(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = Map.copyOf(patterns);
    }

    Locale locale() {
        return locale;
    }

    /** The same texts, with dates and figures as a region writes them. */
    Texts in(Locale region) {
        return new Texts(region, patterns);
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    String text(String key, Map<String, Object> arguments) {
        String pattern = Objects.requireNonNull(patterns.get(key), key);
        return new MessageFormat(pattern, ULocale.forLocale(locale)).format(arguments);
    }

    String text(String key) {
        return text(key, Map.of());
    }

    /** The text of a key, or the value itself where no text was written for it, as for a customer's own policy. */
    String textOr(String key, @Nullable String otherwise) {
        return has(key) ? text(key) : Objects.requireNonNullElse(otherwise, "");
    }
}
