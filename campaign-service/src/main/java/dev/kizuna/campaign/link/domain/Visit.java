package dev.kizuna.campaign.link.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** Crawlers, scanners and those that draw previews of links in messages, by what they call themselves. */
    private static final Pattern KNOWN_BOTS = Pattern.compile(Stream.of(
                    "(?<!cu)bot\\b", // Cubot makes phones
                    "crawler",
                    "spider",
                    "slurp",
                    "preview",
                    "facebookexternalhit",
                    "facebookcatalog",
                    "meta-externalagent",
                    "whatsapp/",
                    "skypeuripreview",
                    "slack-imgproxy",
                    "slackbot",
                    "embedly",
                    "quora link",
                    "pinterest/0",
                    "line-poker",
                    "hatena",
                    "googleimageproxy",
                    "google-safety",
                    "google-read-aloud",
                    "mediapartners",
                    "feedfetcher",
                    "headlesschrome",
                    "phantomjs",
                    "lighthouse",
                    "barracuda",
                    "proofpoint",
                    "mimecast",
                    "safelinks",
                    "virustotal",
                    "urlscan",
                    "uptimerobot",
                    "pingdom",
                    "nagios",
                    "censys",
                    "zgrab",
                    "masscan",
                    "nuclei")
            .reduce((all, each) -> all + "|" + each)
            .orElseThrow());

    private static final Pattern AHEAD_OF_NEED = Pattern.compile("prefetch|prerender|preview");
    private static final Pattern JOURNEY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public Visit {
        purposes = List.copyOf(purposes);
    }

    /** Whether a person comes: not a mere look at the headers, not a page fetched ahead of need, not a known bot. */
    public boolean counts() {
        return !headOnly
                && purposes.stream().noneMatch(purpose -> contains(AHEAD_OF_NEED, purpose))
                && (userAgent == null || !contains(KNOWN_BOTS, userAgent));
    }

    /** The journey that was brought along, if it is one of ours; anything else could be personal data. */
    public @Nullable String ourJourney() {
        return journeyId != null && JOURNEY.matcher(journeyId).matches() ? journeyId : null;
    }

    private static boolean contains(Pattern pattern, String text) {
        return pattern.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
