package dev.kizuna.campaign.link.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Edge case 35: HEAD requests, link previews and scanners are no touches")
class VisitTest {

    private static final Crawlers CRAWLERS = ShippedCrawlers.read();
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIREFOX,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari Line/15.9.0",
                "Mozilla/5.0 (Linux; Android 15; CUBOT X70) AppleWebKit/537.36 Chrome/138.0.0.0 Mobile Safari/537.36"
            })
    void shouldCountWhenAPersonComes(String userAgent) {
        assertThat(visit(userAgent).uncounted(CRAWLERS)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BOT     | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)
            BOT     | Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)
            BOT     | Baiduspider+(+http://www.baidu.com/search/spider.htm)
            BOT     | some robot
            PREVIEW | Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)
            PREVIEW | Twitterbot/1.0
            PREVIEW | LinkedInBot/1.0 (compatible; Mozilla/5.0)
            PREVIEW | facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)
            PREVIEW | facebookexternalhit/1.1;line-poker/1.0
            PREVIEW | WhatsApp/2.23.20.0
            PREVIEW | TelegramBot (like TwitterBot)
            PREVIEW | Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)
            PREVIEW | Mozilla/5.0 (Windows NT 6.1) SkypeUriPreview Preview/0.5
            TOOL    | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/138.0.0.0
            TOOL    | curl/8.14.1
            TOOL    | python-requests/2.32
            SCANNER | BarracudaCentral/1.0
            SCANNER | Mozilla/5.0 (compatible; Proofpoint URL Defense)
            MONITOR | Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)
            """)
    void shouldNotCountWhenAProgramComes(Uncounted why, String userAgent) {
        assertThat(visit(userAgent).uncounted(CRAWLERS)).isEqualTo(why);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void shouldNotCountWhenTheVisitorDoesNotSayWhatItIs(String userAgent) {
        assertThat(visit(userAgent).uncounted(CRAWLERS)).isEqualTo(Uncounted.SILENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefetch", "Prefetch", "prefetch;prerender", "prefetch;anonymous-client-ip", "preview"})
    void shouldNotCountWhenAPageIsFetchedAheadOfNeed(String purpose) {
        assertThat(new Visit(false, List.of(purpose), FIREFOX, null).uncounted(CRAWLERS))
                .isEqualTo(Uncounted.PREFETCH);
    }

    @Test
    void shouldNotCountWhenOnlyTheHeadersAreAskedFor() {
        assertThat(new Visit(true, List.of(), FIREFOX, null).uncounted(CRAWLERS))
                .isEqualTo(Uncounted.HEAD);
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

    private static Visit visit(@Nullable String userAgent) {
        return new Visit(false, List.of(), userAgent, null);
    }
}
