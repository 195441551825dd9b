package dev.kizuna.campaign.link.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edge case 35: HEAD requests, link previews and scanners are no touches. */
class VisitTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                FIREFOX,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari Line/15.9.0",
                "Mozilla/5.0 (Linux; Android 15; CUBOT X70) AppleWebKit/537.36 Chrome/138.0.0.0 Mobile Safari/537.36",
                "curl/8.14.1"
            })
    void shouldCountWhenAPersonComes(String userAgent) {
        assertThat(new Visit(false, List.of(), userAgent, null).counts()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "Twitterbot/1.0",
                "LinkedInBot/1.0 (compatible; Mozilla/5.0)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "facebookexternalhit/1.1;line-poker/1.0",
                "WhatsApp/2.23.20.0",
                "TelegramBot (like TwitterBot)",
                "Mozilla/5.0 (Windows NT 6.1) SkypeUriPreview Preview/0.5",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/138.0.0.0",
                "Baiduspider+(+http://www.baidu.com/search/spider.htm)",
                "BarracudaCentral/1.0"
            })
    void shouldNotCountWhenABotOrAPreviewComes(String userAgent) {
        assertThat(new Visit(false, List.of(), userAgent, null).counts()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefetch", "Prefetch", "prefetch;prerender", "prefetch;anonymous-client-ip", "preview"})
    void shouldNotCountWhenAPageIsFetchedAheadOfNeed(String purpose) {
        assertThat(new Visit(false, List.of(purpose), FIREFOX, null).counts()).isFalse();
    }

    @Test
    void shouldNotCountWhenOnlyTheHeadersAreAskedFor() {
        assertThat(new Visit(true, List.of(), FIREFOX, null).counts()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"taro@example.com", "", "0198A5C0-0000-7000-8000-000000000000", "x"})
    void shouldForgetAJourneyWhenItIsNotOneOfOurs(String journeyId) {
        assertThat(new Visit(false, List.of(), FIREFOX, journeyId).ourJourney()).isNull();
    }

    @Test
    void shouldGoOnWithAJourneyWhenItIsOneOfOurs() {
        String ours = "0198a5c0-0000-7000-8000-000000000000";

        assertThat(new Visit(false, List.of(), FIREFOX, ours).ourJourney()).isEqualTo(ours);
    }
}
