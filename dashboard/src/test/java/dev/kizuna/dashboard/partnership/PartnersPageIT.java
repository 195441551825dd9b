package dev.kizuna.dashboard.partnership;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.kizuna.dashboard.PageTest;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.event.campaign.CommissionWithheld;
import dev.kizuna.event.kpi.PartnerHealthFell;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All partners, and one of them, in a real browser. */
class PartnersPageIT extends PageTest {

    private static final String COMMISSION = "/campaign/api/commissions/p-hikari~referred-hikari-2";

    @BeforeEach
    void partners() {
        directory.put(new Directory.Partner("p-aozora", "青空システム株式会社", ZoneId.of("Asia/Tokyo")));
        for (String partner : List.of("p-aozora", "p-hikari", "p-tori", "p-umi", "p-sakura")) {
            directory.put(new Directory.Person(partner, "u-tanaka", "田中 一郎", false));
        }
        SERVICES.answer("GET /partner/api/partners", "answers/partners.json");
        SERVICES.answer("GET /partner/api/partners/p-aozora", "answers/partner.json");
        SERVICES.answer("GET /kpi/api/health", "answers/healths.json");
        SERVICES.answer("GET /kpi/api/health/p-aozora", "answers/health.json");
        SERVICES.answer("GET /partner/api/partners/p-aozora/issues", "answers/issues.json");
        SERVICES.answer("GET /partner/api/key-persons", "answers/key-persons.json");
        SERVICES.answer("GET /kpi/api/ramps", "answers/ramps.json");
        SERVICES.answer("GET /partner/api/success-stories", "answers/success-stories.json");
        SERVICES.answer("GET /campaign/api/deals/deal-nakamura-1", "answers/deal-nakamura.json");
        SERVICES.answer("GET /campaign/api/deals/deal-sato-1", "answers/deal-sato.json");
        SERVICES.answer("GET /partner/api/market-entry-plans", "answers/market-entry-plans.json");
        SERVICES.answer("GET /partner/api/market-entry-rules", "answers/market-entry-rules.json");
        SERVICES.answer("GET /campaign/api/commissions", "answers/commissions-withheld.json");
        SERVICES.answer("GET /campaign/api/payouts", "answers/payouts.json");
        for (String partner : List.of("p-aozora", "p-hikari", "p-sakura")) {
            SERVICES.answer("GET /campaign/api/ledger/" + partner + "/balances", "answers/balances.json");
        }
        SERVICES.answer("GET " + COMMISSION, 200, Map.of("ETag", "\"2\""), "answers/commission-withheld.json");
        directory.put(new Directory.Partner("p-sakura", "株式会社さくらソリューションズ", ZoneId.of("Asia/Tokyo")));
        directory.put(new Directory.Person("p-aozora", "k-sato", "佐藤 美咲", true));
        directory.put(new Directory.Person("p-sakura", "k-nakamura", "中村 拓也", true));
        SERVICES.total("p-aozora", Map.of("leads", 1_312, "won", 9), Map.of(), Map.of("roi", "no cost"));
        Instant now = Instant.now();
        SERVICES.promise(
                "p-aozora",
                "feedback-next-business-day",
                "fb-12",
                "WARNED",
                now.minus(Duration.ofHours(20)),
                now.plus(Duration.ofMinutes(50)));
        SERVICES.promise("p-aozora", "action-item", "ai-7", "OPEN", now, now.plus(Duration.ofDays(3)));
        SERVICES.answer("GET /partner/api/feedback/fb-12", 200, Map.of("ETag", "\"7\""), "answers/feedback.json");
    }

    @Test
    void shouldBeAccessibleLightAndFittingInBothLanguagesOnBothScreens() {
        for (String language : List.of("en-GB", "ja-JP")) {
            for (Screen screen : Screen.values()) {
                for (String address : List.of("/partners", "/partners?view=board", "/partners/p-aozora")) {
                    Page page = open(address, language, screen);
                    assertAccessible(page);
                    assertFits(page);
                    assertLight(page);
                    screenshot(page, name(address, language, screen));
                }
            }
        }
        Page dark = open("/partners", "ja-JP", Screen.DESKTOP, ColorScheme.DARK);
        assertAccessible(dark);
        screenshot(dark, "partners-ja-dark");
    }

    @Test
    void shouldShowWhoNeedsSomebodyFirstAndNarrowAsOneTypes() {
        Page page = open("/partners", "en-GB", Screen.DESKTOP);
        // then what fell comes before what is low, and what has ended is not there
        assertThat(page.locator(".partners tbody tr").first()).containsText("青空システム株式会社");
        assertThat(page.locator(".partners tbody tr").first()).containsText("Fallen");
        assertThat(page.locator(".partners tbody tr").nth(1)).containsText("Nordlicht");
        assertThat(page.locator(".partners")).not().containsText("旧東亜販売");
        // when
        page.locator("#health").selectOption("GOOD");
        // then only that is left, and the address can be given to somebody else
        assertThat(page.locator(".partners tbody tr")).hasCount(1);
        assertThat(page.locator(".partners tbody tr")).containsText("ひかり商事");
        assertThat(page.url()).contains("health=GOOD");
        // when
        page.locator("#owner").selectOption("u-tanaka");
        page.locator("#q").fill("ひか");
        // then partner-service is asked for it
        await().atMost(Duration.ofSeconds(10))
                .until(() -> SERVICES.asked().stream()
                        .anyMatch(asked -> "ひか".equals(asked.query().get("q"))
                                && "u-tanaka".equals(asked.query().get("ownerId"))));
    }

    @Test
    void shouldStayLightWithAThousandPartnersAndCountThemAll() {
        SERVICES.answer("GET /partner/api/partners", items(1_000, """
                {"partnerId": "p-%1$04d", "name": "株式会社%1$04d", "type": "reseller", "tier": "gold", "stage": "ACTIVE",
                 "stageSince": "2026-05-01T00:00:00Z", "ownerId": "u-tanaka"}"""));
        SERVICES.answer("GET /kpi/api/health", items(1_000, """
                {"partnerId": "p-%1$04d", "day": "2026-11-20", "score": %2$d, "comparedWith": "2026-11-13", "before": 60, "parts": [
                 {"part": "response", "score": %2$d, "weight": 50, "points": 1, "evidence": []},
                 {"part": "rhythm", "score": %2$d, "weight": 50, "points": 1, "evidence": []}]}"""));

        Page list = open("/partners", "en-GB", Screen.DESKTOP);
        assertThat(list.locator("#partners-count")).hasText("1,000 partners");
        assertThat(list.locator(".partners tbody tr")).hasCount(PartnersController.MOST_ROWS);
        assertThat(list.locator(".partners tbody tr").first()).containsText("株式会社0000");
        assertThat(list.locator("#partners-body")).containsText("and 950 more");
        assertLight(list);
        assertFits(list);
        screenshot(list, "partners-thousand");

        Page board = open("/partners?view=board", "en-GB", Screen.DESKTOP);
        assertThat(board.locator(".card")).hasCount(Board.MOST_CARDS);
        assertThat(board.locator(".board")).containsText("and 975 more");
        assertLight(board);

        // what scores rest on is not asked for where it is not shown
        assertThat(SERVICES.asked().stream().filter(asked -> asked.path().equals("/kpi/api/health")))
                .isNotEmpty()
                .allMatch(asked -> "false".equals(asked.query().get("evidence")));
    }

    @Test
    void shouldShowThePipelineByStageAndLeadToAPartner() {
        Page page = open("/partners", "en-GB", Screen.DESKTOP);
        page.locator("input[value=board]").check();
        assertThat(page.locator(".column")).hasCount(7);
        assertThat(page.locator(".column", new Page.LocatorOptions().setHasText("negotiating")))
                .containsText("さくらメディア");
        assertThat(page.url()).contains("view=board");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("青空システム株式会社"))
                .click();
        assertThat(page.locator("h1")).hasText("青空システム株式会社");
        assertThat(page.locator("#health-body")).containsText("It fell from 81 to 58");
    }

    @Test
    void shouldKeepPartnersWhenOnlyTheirHealthCannotBeHadAndSayWhoIsAway() {
        SERVICES.away("kpi");
        Page page = open("/partners", "ja-JP", Screen.DESKTOP);
        assertThat(page.locator("#partners-body")).containsText("kpi-service が応答しません");
        assertThat(page.locator("#partners-body")).containsText("ひかり商事");
        SERVICES.away("partner");
        Page other = open("/partners", "ja-JP", Screen.DESKTOP);
        assertThat(other.locator("#partners-body")).containsText("partner-service が応答しません");
        assertAccessible(other);
        screenshot(other, "partners-away");
        SERVICES.back("partner");
        assertThat(other.locator("#partners-body")).containsText("ひかり商事");
    }

    @Test
    void shouldShareAnActionPlanInPlaceAndShowWhatIsWrongAtItsField() {
        SERVICES.refuse(
                "POST /partner/api/feedback/fb-12/action-plan",
                422,
                "missing-field",
                List.of("/sharedBy", "missing-field", "must be given"));
        Page page = open("/partners/p-aozora", "en-GB", Screen.DESKTOP);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Share the action plan"))
                .click();
        assertThat(page.locator("#plan-fb-12")).containsText("Feedback of 青空システム株式会社");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Share the action plan"))
                .click();
        assertThat(page.locator(".faults")).isFocused();
        assertThat(page.getByLabel("Who told the partner")).hasAttribute("aria-invalid", "true");
        assertAccessible(page);
        screenshot(page, "partner-plan-refused");
        // when
        SERVICES.answer("POST /partner/api/feedback/fb-12/action-plan", "{}");
        SERVICES.clearPromises();
        page.getByLabel("Who told the partner").fill("u-tanaka");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Share the action plan"))
                .click();
        // then
        assertThat(page.locator("#toast")).containsText("The action plan is shared");
        assertThat(page.locator("#owed-body")).containsText("Nothing is owed here");
        var told = SERVICES.told().getLast();
        assertThat(told.header("If-Match")).isEqualTo("\"7\"");
        assertThat(told.body()).contains("\"sharedBy\":\"u-tanaka\"");
    }

    @Test
    void shouldTellASuccessWhereItHappenedAndWhereItWasRepeated() {
        Page page = open("/partners/p-aozora", "en-GB", Screen.DESKTOP);
        Locator story = page.locator("#stories-body .stories > li").first();
        assertThat(story).containsText("Success of 佐藤 美咲");
        assertThat(story).containsText("published Tue 20 Oct");
        // what led to it stands in its draft, which is not shown beside it
        assertThat(story).containsText("¥2,400,000 · won Fri 16 Oct · days from the first step: 44");
        assertThat(page.locator("#stories-body .stories > li")).hasCount(1);
        assertThat(story.locator(".repeated")).containsText("株式会社さくらソリューションズ 中村 拓也 deal-nakamura-1 · won · ¥2,100,000");
        // when
        Page other = open("/partners/p-sakura", "ja-JP", Screen.DESKTOP);
        // then
        assertThat(other.locator("#stories-body")).containsText("他社の事例の横展開");
        assertThat(other.locator("#stories-body .stories").last()).containsText("佐藤 美咲の成功 青空システム株式会社");
        assertThat(other.locator("#stories-body .repeated")).containsText("中村 拓也 deal-nakamura-1 · 受注 · ¥2,100,000");
        assertThat(other.locator("#stories-body .stories").last()).containsText("deal-sato-1 · 受注 · ¥2,400,000");
        // what a draft waits for is no success yet
        assertThat(other.locator("#stories-body .stories").first()).containsText("未公開");
    }

    @Test
    void shouldTellAStoryWithoutTheDealWhenOnlyCampaignServiceIsAway() {
        SERVICES.away("campaign");
        Page page = open("/partners/p-aozora", "ja-JP", Screen.DESKTOP);
        assertThat(page.locator("#stories-body .repeated")).containsText("deal-nakamura-1");
    }

    @Test
    void shouldSayWhatIsWithheldByWhichRuleAndWhatWasPaid() {
        directory.put(new Directory.Person("p-hikari", "u-yamamoto", "山本 直子", false));
        Page page = open("/partners/p-hikari", "en-GB", Screen.DESKTOP);
        Locator commission = page.locator("#commission-body");
        assertThat(commission.locator(".sums > div"))
                .hasText(new String[] {"Withheld¥35,000", "Held back¥90,000", "Due next¥0", "Paid¥0"});
        assertThat(commission.locator(".withheld")).containsText("referred-hikari-2 sold ¥350,000, earns ¥35,000");
        assertThat(commission.locator(".withheld"))
                .containsText("sold right after the lead: 4 s counted sales: referred-hikari-2");
        assertThat(commission.locator(".payouts"))
                .containsText("October 2026 ¥752,924 paid Thu 5 Nov prepared by 田中 一郎, approved by 山本 直子");
        assertThat(open("/partners/p-hikari", "ja-JP", Screen.PHONE).locator("#commission-body"))
                .containsText("リード直後の売上: 4秒後");
    }

    @Test
    void shouldClearOrRejectAWithheldCommissionInPlaceAndShowWhatIsWrongAtItsField() {
        SERVICES.refuse(
                "POST " + COMMISSION + "/clear",
                422,
                "missing-field",
                List.of("/clearedBy", "missing-field", "must be given"));
        Page page = open("/partners/p-hikari", "en-GB", Screen.DESKTOP);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Clear or reject"))
                .click();
        Locator form = page.locator("#decision-p-hikari-referred-hikari-2");
        assertThat(form).containsText("earns ¥35,000 · sold right after the lead (4 s)");
        // nothing is sent before somebody has come to something
        form.locator("button.go").click();
        assertThat(page.getByLabel("What you came to")).hasAttribute("aria-invalid", "true");
        assertThat(SERVICES.told()).isEmpty();
        page.getByLabel("What you came to").selectOption("clear");
        form.locator("button.go").click();
        assertThat(page.getByLabel("Who looked at it")).hasAttribute("aria-invalid", "true");
        assertAccessible(page);
        screenshot(page, "partner-commission-refused");
        // when
        SERVICES.answer("POST " + COMMISSION + "/reject", "{}");
        SERVICES.answer("GET /campaign/api/commissions", "{\"items\":[]}");
        page.getByLabel("What you came to").selectOption("reject");
        page.getByLabel("Who looked at it").fill("u-tanaka");
        form.locator("button.go").click();
        // then
        assertThat(page.locator("#toast")).containsText("The commission is rejected");
        assertThat(page.locator("#commission-body .withheld")).hasCount(0);
        var told = SERVICES.told().getLast();
        assertThat(told.path()).endsWith("/reject");
        assertThat(told.body()).isEqualTo("{\"rejectedBy\":\"u-tanaka\"}");
        assertThat(told.header("If-Match")).isEqualTo("\"2\"");
    }

    @Test
    void shouldBringWhatIsWithheldAnewWithinTwoSecondsWhenARuleSpeaksAgainstIt() {
        SERVICES.answer("GET /campaign/api/commissions", "{\"items\":[]}");
        Page page = open("/partners/p-hikari", "ja-JP", Screen.DESKTOP);
        assertThat(page.locator("#commission-body .payouts")).isVisible();
        SERVICES.answer("GET /campaign/api/commissions", "answers/commissions-withheld.json");
        events.send(CommissionWithheld.newBuilder()
                        .setEventId("e-withheld-1")
                        .setOccurredAt(Instant.now())
                        .setPartnerId("p-hikari")
                        .setCommissionId("p-hikari~referred-hikari-2")
                        .setRule("sale-right-after-lead")
                        .setCounted(4L)
                        .build())
                .join();
        page.locator("#commission-body .withheld").waitFor(new Locator.WaitForOptions().setTimeout(2_000));
    }

    @Test
    void shouldShowTheGatesOfAMarketWithWhatWasFoundOutAndTried() {
        Page page = open("/partners/p-sakura", "en-GB", Screen.DESKTOP);
        Locator market = page.locator("#markets-body .market");
        assertThat(market.locator("header")).containsText("Manufacturing in Kansai");
        assertThat(market.locator("header a")).hasText("中村 拓也");
        assertThat(market.locator(".gates li")).containsText(new String[] {
            "Research passed Tue 20 Oct 4 of 4 questions answered",
            "Outreach passed Wed 4 Nov 5 approached · interested: 2",
            "Pilots open running: 1"
        });
        assertThat(market.locator(".pilots li")).containsText("weekly users: 40 wanted");
        market.getByText("What was found out (4)").click();
        assertThat(market).containsText("従業員100人以上の製造業がおよそ1,900社 (経済構造実態調査)");
        market.getByText("Who is approached, and why (5)").click();
        assertThat(market.locator(".asked li").first()).containsText("新工場が来春に稼働 interested");
        assertAccessible(page);
        screenshot(page, "partner-market-open");
    }

    @Test
    void shouldSayWhoFollowsSomebodyThatStoodDownAndThatNobodyDoesWhenNobodyIsNamed() {
        directory.put(new Directory.Partner("p-kaede", "かえで物流システム", ZoneId.of("Asia/Tokyo")));
        directory.put(new Directory.Person("p-kaede", "k-ogawa", "小川 さやか", false));
        SERVICES.answer("GET /partner/api/key-persons", "answers/key-persons-left.json");
        SERVICES.answer("GET /partner/api/key-persons/k-yamaguchi/succession", "answers/succession.json");
        Page page = open("/partners/p-kaede", "ja-JP", Screen.DESKTOP);
        assertThat(page.locator(".following")).containsText("11/7(土)に退任 小川 さやか が後任 登録のみ・次は推薦");
        // when nobody is named
        SERVICES.answer(
                "GET /partner/api/key-persons/k-yamaguchi/succession",
                "{\"keyPersonId\":\"k-yamaguchi\",\"partnerId\":\"p-kaede\",\"status\":\"STOOD_DOWN\",\"supporters\":[],\"load\":[]}");
        assertThat(open("/partners/p-kaede", "en-GB", Screen.PHONE).locator(".following"))
                .containsText("Stood down Sat 7 Nov Nobody is named to follow");
    }

    @Test
    void shouldBringHealthAnewWithinTwoSecondsWhenItFalls() {
        Page page = open("/partners/p-hikari", "en-GB", Screen.DESKTOP);
        assertThat(page.locator("#health-body")).containsText("Nothing is known");
        SERVICES.answer("GET /kpi/api/health/p-hikari", "answers/health.json");
        events.send(fall("p-hikari")).join();
        page.locator("#health-body .score").waitFor(new Locator.WaitForOptions().setTimeout(2_000));
    }

    private static String items(int count, String item) {
        return IntStream.range(0, count)
                .mapToObj(number -> item.formatted(number, number * 100 / count))
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
    }

    private static PartnerHealthFell fall(String partnerId) {
        return PartnerHealthFell.newBuilder()
                .setEventId("e-fall-" + partnerId)
                .setOccurredAt(Instant.now())
                .setPartnerId(partnerId)
                .setFallId("fall-" + partnerId)
                .setDay(LocalDate.of(2026, 11, 20))
                .setScore(58)
                .setBefore(81)
                .setComparedWith(LocalDate.of(2026, 11, 13))
                .setParts(List.of())
                .build();
    }

    private static String name(String address, String language, Screen screen) {
        String what = address.contains("board") ? "board" : address.endsWith("aozora") ? "partner" : "partners";
        return what + "-" + language.substring(0, 2) + "-" + screen.name().toLowerCase(Locale.ROOT);
    }
}
