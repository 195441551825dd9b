package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.running.Api.Answer;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.schemas.catalogue.Topics;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracked links and the redirect. */
class RedirectIT extends RunningService {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private String campaignId = "";

    @BeforeEach
    void beginWithACampaign() {
        campaignId = aRunningCampaign();
    }

    @Test
    void shouldSendAPersonOnAndRecordOneTouchWhenALinkIsFollowed() {
        Answer made = link("https://shop.example/fair?x=1#top", "").hasStatus(201);
        String code = made.json().path("code").asString();
        assertThat(code).matches("[0-9a-z]{10}");

        Answer followed = api.get("/r/" + code.toUpperCase(Locale.ROOT), "User-Agent", FIREFOX)
                .hasStatus(302);

        List<TouchRecorded> touches = touches(1);
        TouchRecorded touch = touches.getFirst();
        assertThat(touch.getCampaignId()).isEqualTo(campaignId);
        assertThat(touch.getLinkId()).contains(code);
        assertThat(touch.getChannel()).isEqualTo("link");
        assertThat(followed.header("Location"))
                .isEqualTo("https://shop.example/fair?x=1&utm_source=" + partnerId
                        + "&utm_medium=partner&utm_campaign=" + campaignId + "&utm_content=" + code
                        + "&kizuna_journey=" + touch.getJourneyId() + "#top");
        assertThat(followed.header("Set-Cookie"))
                .startsWith("kizuna_journey=" + touch.getJourneyId() + "; Path=/r/; Max-Age=7776000;")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(followed.header("Cache-Control")).isEqualTo("no-store");
    }

    /** Edge case 35. */
    @Test
    void shouldRecordNothingWhenNoPersonComes() {
        String path =
                "/r/" + link("https://shop.example/", "").json().path("code").asString();

        assertThat(api.head(path, "User-Agent", FIREFOX).hasStatus(302).header("Location"))
                .startsWith("https://shop.example/?utm_source=");
        api.get(path, "User-Agent", FIREFOX, "Sec-Purpose", "prefetch;prerender")
                .hasStatus(302);
        api.get(path, "User-Agent", FIREFOX, "Purpose", "prefetch").hasStatus(302);
        Answer bot = api.get(path, "User-Agent", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)")
                .hasStatus(302);
        assertThat(bot.header("Set-Cookie")).isEmpty();
        String journey = "0198a5c0-0000-7000-8000-000000000000";
        api.get(path, "User-Agent", FIREFOX, "Cookie", "kizuna_journey=" + journey)
                .hasStatus(302);

        // what came before would be before it in the partner's partition
        assertThat(touches(1)).extracting(TouchRecorded::getJourneyId).containsExactly(journey);
    }

    @Test
    void shouldAnswerWithAPageWhenACodeIsUnknown() {
        for (String code : List.of("unknown-code", "%E3%81%82", "a")) {
            Answer answer = api.get("/r/" + code).hasStatus(404);
            assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
            assertThat(answer.body()).contains("リンクが見つかりません");
        }
    }

    /** Edge case 36. */
    @Test
    void shouldRefuseACodeWhenItDiffersFromAnotherOnlyByCase() {
        String code = "Fair-" + UUID.randomUUID();

        link("https://shop.example/", code).hasStatus(201);

        link("https://shop.example/other", code.toUpperCase(Locale.ROOT)).isProblem(409, "already-exists");
        link("https://shop.example/", "a b").isProblem(422, "invalid-field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://shop.example@evil.example/",
                "https://shop.example.evil.example/",
                "https://evil.example/?https://shop.example/",
                "//evil.example/",
                "javascript:alert(1)",
                "http://shop.example/",
                "https://shop.example\\\\@evil.example/",
                "https://shop.example/\\r\\nLocation: https://evil.example/"
            })
    void shouldRefuseALinkWhenItLeadsWhereNoLinkMayLead(String target) {
        Answer refused = link(target, "").isProblem(422, "invalid-field");

        assertThat(refused.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/target");
    }

    @Test
    void shouldLeadToItsOwnTargetWhenTheVisitorNamesAnother() {
        String code = link("https://shop.example/", "").json().path("code").asString();

        Answer followed = api.get("/r/" + code + "?url=https://evil.example/&target=//evil.example");

        assertThat(followed.hasStatus(302).header("Location")).startsWith("https://shop.example/?utm_source=");
    }

    @Test
    void shouldRefuseALinkWhenTheCampaignIsUnknownOrAnotherPartners() {
        String other = """
                {"partnerId": "%s", "campaignId": "%s", "target": "https://shop.example/"}
                """;
        api.post("/api/links", other.formatted(partnerId, "no-campaign")).isProblem(422, "invalid-field");
        api.post("/api/links", other.formatted("another", campaignId)).isProblem(422, "not-a-participant");
    }

    @Test
    void shouldMakeOneLinkWhenTheSameRequestComesTwice() {
        String request = """
                {"partnerId": "%s", "campaignId": "%s", "target": "https://shop.example/"}
                """.formatted(partnerId, campaignId);

        Answer first = api.post("/api/links", request, "Idempotency-Key", "key of " + partnerId)
                .hasStatus(201);
        Answer second = api.post("/api/links", request, "Idempotency-Key", "key of " + partnerId)
                .hasStatus(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(api.get("/api/links?campaignId=" + campaignId).json().path("items"))
                .hasSize(1);
    }

    private Answer link(String target, String code) {
        String chosen = code.isEmpty() ? "" : ", \"code\": \"" + code + "\"";
        return api.post("/api/links", """
                {"partnerId": "%s", "campaignId": "%s", "target": "%s"%s}
                """.formatted(partnerId, campaignId, target, chosen));
    }

    private List<TouchRecorded> touches(int expected) {
        await().untilAsserted(() ->
                assertThat(kafka.eventsOf(Topics.CAMPAIGN_ACTIVITY, partnerId)).hasSizeGreaterThanOrEqualTo(expected));
        List<TouchRecorded> touches = kafka.eventsOf(Topics.CAMPAIGN_ACTIVITY, partnerId).stream()
                .map(TouchRecorded.class::cast)
                .toList();
        assertThat(touches).hasSize(expected);
        return touches;
    }
}
