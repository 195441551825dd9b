package dev.kizuna.notification.delivery.text;

import dev.kizuna.notification.delivery.domain.Letter.Rich;
import dev.kizuna.notification.delivery.domain.Letter.Span;
import dev.kizuna.notification.delivery.domain.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills templates. What comes from outside is put in after the template was read, so that nothing in it is taken for a part of
 * the template; asterisks in the template itself are emphasis.
 */
final class RichText {

    private static final char MARK = '\uE000';
    private static final char EMPHASIS = '*';

    private final List<Span> inserted = new ArrayList<>();
    private final Map<String, Object> arguments = new HashMap<>();

    static Rich of(Name name) {
        return new Rich(List.of(new Span(name.text(), false, name.slackUserId())));
    }

    RichText text(String name, @Nullable String value) {
        return value == null ? this : insert(name, new Span(value, false, null));
    }

    RichText name(String name, @Nullable Name value) {
        return value == null ? this : insert(name, new Span(value.text(), false, value.slackUserId()));
    }

    /** A figure or a code, for templates that choose by it. */
    RichText raw(String name, Object value) {
        arguments.put(name, value);
        return this;
    }

    Rich fill(Texts texts, String key) {
        String filled = texts.text(key, arguments);
        List<Span> spans = new ArrayList<>();
        var piece = new StringBuilder();
        boolean strong = false;
        for (int i = 0; i < filled.length(); i++) {
            char c = filled.charAt(i);
            if (c == EMPHASIS || c == MARK) {
                add(spans, piece, strong);
                if (c == EMPHASIS) {
                    strong = !strong;
                } else {
                    Span span = inserted.get(filled.charAt(++i) - MARK);
                    spans.add(new Span(span.text(), strong, span.slackUserId()));
                }
            } else {
                piece.append(c);
            }
        }
        add(spans, piece, strong);
        return new Rich(spans);
    }

    private RichText insert(String name, Span span) {
        arguments.put(name, "" + MARK + (char) (MARK + inserted.size()));
        inserted.add(span);
        return this;
    }

    private static void add(List<Span> spans, StringBuilder piece, boolean strong) {
        if (!piece.isEmpty()) {
            spans.add(new Span(piece.toString(), strong, null));
            piece.setLength(0);
        }
    }
}
