package dev.kizuna.notification.conversation.slack;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What is said to people who click and ask, in their language. */
final class Phrases {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Phrases(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** Phrases in the language of a BCP 47 tag; English for languages there are none in. */
    static Phrases in(String languageTag) {
        Locale locale = Locale.forLanguageTag(languageTag);
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Phrases(ResourceBundle.getBundle("messages/conversation", locale, noFallback), locale);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String sayOr(String key, String otherwise) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
