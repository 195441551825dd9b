package dev.kizuna.campaign.link.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or something, follows a link.
 *
 * @param headOnly whether only the headers were asked for
 * @param purposes what the browser says it asks for, such as prefetch
 * @param userAgent what it calls itself, or null when it does not say
 * @param journeyId the journey it brought along, or null
 */
public record Visit(
        boolean headOnly,
        List<String> purposes,
        @Nullable String userAgent,
        @Nullable String journeyId) {

    private static final Pattern AHEAD_OF_NEED = Pattern.compile("prefetch|prerender|preview");
    private static final Pattern JOURNEY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public Visit {
        purposes = List.copyOf(purposes);
    }

    /** Why it does not count; null when a person comes. */
    public @Nullable Uncounted uncounted(Crawlers crawlers) {
        if (headOnly) {
            return Uncounted.HEAD;
        }
        for (String purpose : purposes) {
            if (AHEAD_OF_NEED.matcher(purpose.toLowerCase(Locale.ROOT)).find()) {
                return Uncounted.PREFETCH;
            }
        }
        return userAgent == null || userAgent.isBlank() ? Uncounted.SILENT : crawlers.kind(userAgent);
    }

    /** The journey that was brought along, if it is one of ours; anything else could be personal data. */
    public @Nullable String ourJourney() {
        return journeyId != null && JOURNEY.matcher(journeyId).matches() ? journeyId : null;
    }
}
