package dev.kizuna.campaign.webhook.application;

import dev.kizuna.campaign.webhook.application.Place.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field of an event is filled with: a constant text in which places stand in braces, such as
 * {@code order-{/order/id}}. A text of one place alone is that place's value.
 *
 * @param parts constant texts and places in turn
 * @param translated words of the tool and ours for them; others go through as they are
 */
record Value(List<Part> parts, Map<String, String> translated) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    sealed interface Part {

        record Constant(String text) implements Part {}

        record At(Place place) implements Part {}
    }

    Value {
        parts = List.copyOf(parts);
        translated = Map.copyOf(translated);
    }

    /** @throws IllegalArgumentException when what stands in braces is no pointer */
    static Value template(String text, Map<String, String> translated) {
        List<Part> parts = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int from = 0;
        while (places.find()) {
            if (places.start() > from) {
                parts.add(new Part.Constant(text.substring(from, places.start())));
            }
            parts.add(new Part.At(Place.parse(places.group(1))));
            from = places.end();
        }
        if (from < text.length()) {
            parts.add(new Part.Constant(text.substring(from)));
        }
        return new Value(parts, translated);
    }

    boolean isConstant() {
        return parts.stream().allMatch(Part.Constant.class::isInstance);
    }

    /** The value for a piece; null when something it needs is not there. */
    @Nullable
    String of(Piece piece) {
        var text = new StringBuilder();
        for (Part part : parts) {
            String next = switch (part) {
                case Part.Constant(String constant) -> constant;
                case Part.At(Place place) -> place.text(piece);
            };
            if (next == null) {
                return null;
            }
            text.append(next);
        }
        return text.isEmpty() ? null : translated.getOrDefault(text.toString(), text.toString());
    }
}
