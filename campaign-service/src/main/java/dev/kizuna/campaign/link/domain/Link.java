package dev.kizuna.campaign.link.domain;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tracked link of a partner in a campaign.
 *
 * @param code also its id
 * @param target where it leads, without what is added for each visit
 */
public record Link(Code code, String partnerId, String campaignId, String target, Instant createdAt) {

    /** Name of the query parameter that hands the journey's id to the landing page, for it to come back with a lead. */
    public static final String JOURNEY_PARAMETER = "kizuna_journey";

    private static final String MEDIUM = "partner";

    /**
     * Where a visit is sent: the target with UTM parameters, those that it has already being left as they are.
     *
     * @param journeyId the visitor's journey, or null for visits that do not count
     */
    public URI destination(@Nullable String journeyId) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("utm_source", partnerId);
        parameters.put("utm_medium", MEDIUM);
        parameters.put("utm_campaign", campaignId);
        parameters.put("utm_content", code.text());
        if (journeyId != null) {
            parameters.put(JOURNEY_PARAMETER, journeyId);
        }
        int fragment = target.indexOf('#');
        String base = fragment < 0 ? target : target.substring(0, fragment);
        String rest = fragment < 0 ? "" : target.substring(fragment);
        int query = base.indexOf('?');
        Set<String> present = query < 0 ? Set.of() : names(base.substring(query + 1));
        List<String> added = new ArrayList<>();
        parameters.forEach((name, value) -> {
            if (!present.contains(name)) {
                added.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        String glue = query < 0 ? "?" : base.endsWith("?") || base.endsWith("&") ? "" : "&";
        return URI.create(base + glue + String.join("&", added) + rest);
    }

    private static Set<String> names(String query) {
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2)[0])
                .collect(Collectors.toSet());
    }
}
