package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.running.Api.Answer;
import dev.kizuna.event.campaign.ReferralCodeIssued;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.schemas.catalogue.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
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
        assertThat(code).matches("[0-9a-z]{12}");

        Answer followed = visitors.get("/r/" + code.toUpperCase(Locale.ROOT), "User-Agent", FIREFOX)
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

    @Test
    @DisplayName("Edge case 35: HEAD requests, prefetches and previews are redirected and are no touches")
    void shouldRecordNothingWhenNoPersonComes() {
        String path =
                "/r/" + link("https://shop.example/", "").json().path("code").asString();

        assertThat(visitors.head(path, "User-Agent", FIREFOX).hasStatus(302).header("Location"))
                .startsWith("https://shop.example/?utm_source=");
        visitors.get(path, "User-Agent", FIREFOX, "Sec-Purpose", "prefetch;prerender")
                .hasStatus(302);
        visitors.get(path, "User-Agent", FIREFOX, "Purpose", "prefetch").hasStatus(302);
        Answer bot = visitors.get(path, "User-Agent", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)")
                .hasStatus(302);
        assertThat(bot.header("Set-Cookie")).isEmpty();
        String journey = "0198a5c0-0000-7000-8000-000000000000";
        visitors.get(path, "User-Agent", FIREFOX, "Cookie", "kizuna_journey=" + journey)
                .hasStatus(302);

        // what came before would be before it in the partner's partition
        assertThat(touches(1)).extracting(TouchRecorded::getJourneyId).containsExactly(journey);
    }

    @Test
    void shouldAnswerWithAPageWhenACodeIsUnknown() {
        for (String code : List.of("unknown-code", "%E3%81%82", "a")) {
            Answer answer = visitors.get("/r/" + code).hasStatus(404);
            assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
            assertThat(answer.body()).contains("リンクが見つかりません");
        }
    }

    @Test
    @DisplayName("Edge case 36: a code that differs from another only by case is refused")
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
        Answer refused = link(target, "").isProblem(422, "target-not-allowed");

        assertThat(refused.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/target");
    }

    @Test
    void shouldLeadToItsOwnTargetWhenTheVisitorNamesAnother() {
        String code = link("https://shop.example/", "").json().path("code").asString();

        Answer followed = visitors.get("/r/" + code + "?url=https://evil.example/&target=//evil.example");

        assertThat(followed.hasStatus(302).header("Location")).startsWith("https://shop.example/?utm_source=");
    }

    @Test
    void shouldRefuseALinkWhenTheCampaignIsUnknownOrAnotherPartners() {
        String other = """
                {"partnerId": "%s", "campaignId": "%s", "target": "https://shop.example/"}
                """;
        api.post("/api/links", other.formatted(partnerId, "no-campaign")).isProblem(422, "unknown-campaign");
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

    @Test
    void shouldAnswerTheSameBesideTheApi() {
        String code = link("https://shop.example/", "").json().path("code").asString();

        Answer followed = api.get("/r/" + code, "User-Agent", FIREFOX).hasStatus(302);

        String journey = touches(1).getFirst().getJourneyId();
        assertThat(followed.header("Location")).endsWith("&kizuna_journey=" + journey);
        assertThat(followed.header("Set-Cookie"))
                .startsWith("kizuna_journey=" + journey + "; Path=/r/; Max-Age=7776000");
        assertThat(api.get("/r/unknown-code").hasStatus(404).body())
                .isEqualTo(visitors.get("/r/unknown-code").hasStatus(404).body());
    }

    @Test
    void shouldAnswerWhatItDoesNotServe() {
        assertThat(visitors.post("/r/abcdef", "{}").hasStatus(405).header("Allow"))
                .isEqualTo("GET, HEAD");
        visitors.get("/api/links").hasStatus(404);
        visitors.get("/r/" + "x".repeat(3_000)).hasStatus(400);
    }

    @Test
    void shouldSayWhyWhenALinkLeadsNowhere() {
        Answer made = link("https://shop.example/", "").hasStatus(201);
        String code = made.json().path("code").asString();
        visitors.get("/r/" + code, "User-Agent", FIREFOX).hasStatus(302);

        api.post("/api/links/" + code + "/pause", "").hasStatus(200);
        awaitPage(code, 404, "一時停止中です");
        api.post("/api/links/" + code + "/resume", "").hasStatus(200);
        api.put("/api/links/" + code, """
                {"target": "https://shop.example/", "validTo": "2026-04-01T00:00:00+09:00"}
                """, "If-Match", "*").hasStatus(200);
        awaitPage(code, 410, "リンクの有効期限が切れました");
        api.put("/api/links/" + code, """
                {"target": "https://shop.example/"}
                """, "If-Match", "*").hasStatus(200);
        api.post("/api/campaigns/" + campaignId + "/complete", "{\"lessons\": \"a shorter form\"}")
                .hasStatus(200);
        awaitPage(code, 410, "キャンペーンは終了しました");

        assertThat(touches(1)).hasSize(1);
    }

    @Test
    void shouldLeadToTheNewAddressAtOnceWhenALandingPageIsReplaced() {
        String page = "lp-" + UUID.randomUUID();
        api.post("/api/landing-pages", """
                {"landingPageId": "%s", "partnerId": "%s", "campaignId": "%s", "url": "https://shop.example/1"}
                """.formatted(page, partnerId, campaignId))
                .hasStatus(201);
        String code = api.post("/api/links", """
                {"partnerId": "%s", "campaignId": "%s", "landingPageId": "%s", "channel": "newsletter"}
                """.formatted(partnerId, campaignId, page))
                .hasStatus(201)
                .json()
                .path("code")
                .asString();
        assertThat(visitors.get("/r/" + code, "User-Agent", FIREFOX).header("Location"))
                .startsWith("https://shop.example/1?");

        api.put("/api/landing-pages/" + page, """
                {"url": "https://shop.example/2", "reason": "The form was too long"}
                """, "If-Match", "\"1\"").hasStatus(200);

        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(visitors.head("/r/" + code).header("Location"))
                        .startsWith("https://shop.example/2?"));
        TouchRecorded touch = touches(1).getFirst();
        assertThat(touch.getLandingPageId()).contains(page);
        assertThat(touch.getChannel()).isEqualTo("newsletter");
        api.put("/api/landing-pages/" + page, """
                {"url": "https://evil.example/", "reason": "x"}
                """, "If-Match", "*").isProblem(422, "target-not-allowed");
        api.post("/api/links", """
                {"partnerId": "%s", "campaignId": "%s", "landingPageId": "no-page"}
                """.formatted(partnerId, campaignId)).isProblem(422, "unknown-landing-page");
    }

    @Test
    void shouldRefuseACodeWhenItIsTooSoonGuessedOrAWordOfOurs() {
        link("https://shop.example/", "abc").isProblem(422, "code-not-allowed");
        link("https://shop.example/", "Login").isProblem(422, "code-not-allowed");
    }

    @Test
    void shouldIssueAReferralCodeAndDeactivateItWhenItIsAskedInAnyCase() {
        String request = """
                {"partnerId": "%s", "campaignId": "%s", "validTo": "2027-03-31"}
                """.formatted(partnerId, campaignId);
        Answer issued = api.post("/api/referral-codes", request, "Idempotency-Key", "r " + suffix)
                .hasStatus(201);
        String code = issued.json().path("code").asString();

        assertThat(code).matches("[0-9a-z]{12}");
        assertThat(api.post("/api/referral-codes", request, "Idempotency-Key", "r " + suffix)
                        .hasStatus(201)
                        .json())
                .isEqualTo(issued.json());
        assertThat(api.post("/api/referral-codes/" + code.toUpperCase(Locale.ROOT) + "/deactivate", "")
                        .hasStatus(200)
                        .json()
                        .path("active")
                        .asBoolean())
                .isFalse();
        await().untilAsserted(() -> assertThat(kafka.eventsOf(Topics.CAMPAIGN_LIFECYCLE, partnerId))
                .hasAtLeastOneElementOfType(ReferralCodeIssued.class));
        api.post("/api/referral-codes", """
                {"partnerId": "%s", "validFrom": "2026-04-02", "validTo": "2026-04-01"}
                """.formatted(partnerId)).isProblem(422, "ends-before-start");
    }

    private void awaitPage(String code, int status, String title) {
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    Answer answer =
                            visitors.get("/r/" + code, "User-Agent", "curl/8").hasStatus(status);
                    assertThat(answer.body()).contains(title);
                });
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
                .flatMap(event -> event instanceof TouchRecorded touch ? Stream.of(touch) : Stream.empty())
                .toList();
        assertThat(touches).hasSize(expected);
        return touches;
    }
}
