package dev.kizuna.campaign.link.domain;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads, in pieces between which only the visitor's journey is missing; in ASCII.
 *
 * @param plain the whole address for visits that do not count
 * @param before what comes before the journey's id
 * @param after what comes after it, or null where the target has a journey of its own
 */
public record Destination(
        String plain, String before, @Nullable String after) {

    /** Name of the query parameter that hands the journey's id to the landing page, for it to come back with a lead. */
    public static final String JOURNEY_PARAMETER = "kizuna_journey";

    /** The whole address for a visitor. */
    public String with(String journeyId) {
        return after == null ? plain : before + journeyId + after;
    }

    /** A target with parameters added to its query, those that it has already being left as they are. */
    static Destination of(String target, Map<String, String> parameters) {
        String ascii = URI.create(target).toASCIIString();
        int fragment = ascii.indexOf('#');
        String base = fragment < 0 ? ascii : ascii.substring(0, fragment);
        String rest = fragment < 0 ? "" : ascii.substring(fragment);
        int query = base.indexOf('?');
        Set<String> present = query < 0 ? Set.of() : names(base.substring(query + 1));
        Map<String, String> added = new LinkedHashMap<>(parameters);
        added.keySet().removeAll(present);
        String text = added.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String glue = query < 0 ? "?" : base.endsWith("?") || base.endsWith("&") ? "" : "&";
        String start = text.isEmpty() ? base : base + glue + text;
        if (present.contains(JOURNEY_PARAMETER)) {
            return new Destination(start + rest, start, null);
        }
        String journey = (text.isEmpty() ? glue : "&") + JOURNEY_PARAMETER + "=";
        return new Destination(start + rest, start + journey, rest);
    }

    private static Set<String> names(String query) {
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2)[0])
                .collect(Collectors.toSet());
    }
}
