package dev.kizuna.dashboard.campaign;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.kizuna.dashboard.PageTest;
import dev.kizuna.dashboard.feed.Interest;
import dev.kizuna.dashboard.partner.Directory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of campaigns and the page of one, in a real browser. */
class CampaignsPageIT extends PageTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String ONE = "/campaigns/" + CampaignAnswers.SPRING;

    @BeforeEach
    void campaigns() {
        directory.put(new Directory.Partner("p-hikari", "ひかり商事", TOKYO));
        directory.put(new Directory.Partner("p-minato", "みなとソリューションズ株式会社", TOKYO));
        directory.put(new Directory.Partner("p-berlin", "Nordlicht Partner GmbH", ZoneId.of("Europe/Berlin")));
        directory.put(new Directory.Person("p-hikari", "kp-mori", "森 恵子", true));
        directory.put(new Directory.Person("p-minato", "kp-ito", "伊藤 翔", true));
        new CampaignAnswers(LocalDate.now(TOKYO)).give(SERVICES);
    }

    @Test
    void shouldBeAccessibleLightAndFittingInBothLanguagesOnBothScreens() {
        for (String language : List.of("en-GB", "ja-JP")) {
            for (Screen screen : Screen.values()) {
                look("/campaigns", "campaigns", language, screen, ColorScheme.LIGHT);
                look(ONE, "campaign", language, screen, ColorScheme.LIGHT);
            }
        }
        look("/campaigns", "campaigns-dark", "ja-JP", Screen.DESKTOP, ColorScheme.DARK);
        look(ONE, "campaign-dark", "ja-JP", Screen.DESKTOP, ColorScheme.DARK);
    }

    @Test
    void shouldPutFirstWhatMissesItsTargetAndFilterByStatus() {
        Page page = open("/campaigns", "en-GB", Screen.DESKTOP);
        Locator rows = page.locator(".campaigns tbody tr");
        assertThat(rows).hasCount(4);
        assertThat(rows.first()).containsText("クラウド移行 共催セミナー");
        assertThat(rows.first()).containsText("Leads: 36 of 48 expected");
        assertThat(rows.first()).containsText("Likely cause: landing page");
        assertThat(rows.first()).containsText("31.2%");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("製造業向けウェビナー")))
                .containsText("no exchange rate for USD");
        // when
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("Completed"))
                .click();
        // then
        assertThat(page.locator(".campaigns tbody tr")).hasCount(1);
        assertThat(page.locator(".campaigns tbody tr")).containsText("冬の乗り換え応援");
        assertThat(page.locator(".campaigns tbody tr")).containsText("114%");
    }

    @Test
    void shouldStayLightWithManyCampaignsAndCountThemAll() {
        new CampaignAnswers(LocalDate.now(TOKYO)).giveMany(SERVICES, 400);
        Page page = open("/campaigns", "en-GB", Screen.DESKTOP);
        assertThat(page.locator(".campaigns tbody tr")).hasCount(CampaignsController.MOST_ROWS);
        assertThat(page.locator("main")).containsText("and 350 more");
        assertThat(page.locator(".tabs")).containsText("400");
        assertLight(page);
    }

    @Test
    void shouldShowTheCurvesTheBlamedStageAndWhatSalesEarn() {
        Page page = open(ONE, "en-GB", Screen.DESKTOP);
        assertThat(page.locator(".target canvas")).hasCount(3);
        assertThat(page.locator(".target").first()).containsText("of 53 expected by now, 120 in the end");
        assertThat(page.locator(".target").last()).containsText("no MQL yet");
        assertThat(page.locator(".funnel [data-status=BAD]")).containsText("Leads");
        assertThat(page.locator(".evidence .blamed")).containsText("11.8%");
        assertThat(page.locator(".evidence .blamed")).containsText("−65.3%");
        assertThat(page.locator(".numbers").first()).containsText("no won deal with a known lead");
        assertThat(page.locator(".sales")).containsText("self-referral");
        assertThat(page.locator(".sales")).containsText("Due for payment");
        assertThat(page.locator(".adjustments > li").first()).containsText("資料請求フォーム 4項目");
        assertThat(page.locator(".adjustments > li").first()).containsText("Not yet to be compared: 6 days");
    }

    @Test
    void shouldSwitchTheModelOfAttributionInPlaceAndKeepItInTheAddress() {
        Page page = open(ONE, "en-GB", Screen.DESKTOP);
        assertThat(page.locator(".models [aria-current]")).containsText("Linear");
        // when
        page.locator("#model-first").click();
        // then
        assertThat(page.locator(".models [aria-current]")).containsText("First touch");
        assertThat(page.locator("#attribution-body h3")).containsText("First touch");
        assertThat(page.url()).endsWith(ONE + "?model=first");
        assertThat(SERVICES.asked())
                .filteredOn(asked -> asked.path().equals("/kpi/api/attribution"))
                .last()
                .satisfies(asked -> assertThat(asked.query())
                        .containsEntry("model", "first")
                        .containsEntry("campaignId", CampaignAnswers.SPRING));
        // and a model that nobody knows is the usual one
        assertThat(open(ONE + "?model=astrology", "en-GB", Screen.DESKTOP).locator(".models [aria-current]"))
                .containsText("Linear");
    }

    @Test
    void shouldAskAnewWhenFiguresChange() {
        Page page = open(ONE, "en-GB", Screen.DESKTOP);
        assertThat(page.locator(".funnel")).containsText("742");
        // when
        SERVICES.answer(
                "GET /kpi/api/scorecards",
                "[{\"id\":\"c\",\"counters\":{\"touches\":801},\"figures\":{},\"reasons\":{}}]");
        feed.publish(List.of(), Map.of(Interest.FIGURES, Set.of("p-hikari")));
        // then
        assertThat(page.locator(".funnel")).containsText("801");
    }

    @Test
    void shouldSayWhatIsAwayAbsentOrEmpty() {
        SERVICES.away("kpi");
        Page page = open(ONE, "en-GB", Screen.DESKTOP);
        assertThat(page.locator("h1")).containsText("クラウド移行 共催セミナー");
        assertThat(page.locator(".notice.away").first()).containsText("kpi-service does not answer");
        // when
        SERVICES.back("kpi");
        // then
        assertThat(page.locator(".funnel"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(12_000));
        // and
        Page unknown = open("/campaigns/c-nobody", "ja-JP", Screen.PHONE);
        assertThat(unknown.locator("#campaign-head")).containsText("campaign-service にこの情報がありません");
        assertAccessible(unknown);
        SERVICES.away("kpi");
        screenshot(open(ONE, "ja-JP", Screen.DESKTOP), "campaign-kpi-away");
        SERVICES.answer("GET /campaign/api/campaigns", "{\"items\":[]}");
        assertThat(open("/campaigns?status=NONSENSE", "en-GB", Screen.DESKTOP).locator(".notice.empty"))
                .containsText("There is no such campaign");
    }

    @Test
    void shouldKeepWhatItShowsWhenTheConnectionIsLostAndComeBack() {
        Page page = open("/campaigns", "ja-JP", Screen.PHONE);
        // when the page connects anew, to nobody
        page.route("**/live?*", com.microsoft.playwright.Route::abort);
        page.evaluate("""
            () => { document.getElementById('campaigns-body').dataset.live += ' milestones';
                    htmx.trigger('#campaigns-body', 'changed'); }
            """);
        // then
        assertThat(page.locator("body")).hasAttribute("data-state", "lost");
        assertThat(page.locator(".live")).containsText("切断されました");
        assertThat(page.locator(".campaigns tbody tr")).hasCount(4);
        assertAccessible(page);
        assertFits(page);
        screenshot(page, "campaigns-lost");
        // when
        page.unroute("**/live?*");
        // then
        assertThat(page.locator("body")).hasAttribute("data-state", "live");
    }

    private void look(String address, String name, String language, Screen screen, ColorScheme scheme) {
        Page page = open(address, language, screen, scheme);
        assertAccessible(page);
        assertFits(page);
        assertLight(page);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.content()).doesNotContain("??");
        screenshot(
                page,
                name + "-" + language.substring(0, 2) + "-" + screen.name().toLowerCase(Locale.ROOT));
    }
}
