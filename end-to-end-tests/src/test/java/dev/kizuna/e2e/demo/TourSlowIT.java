package dev.kizuna.e2e.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import dev.kizuna.e2e.stack.Chromium;
import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Walks the tour of docs/tour.md through the pages of the running stack, in its order, since what happens live happens on
 * the way; the numbers are the tour's steps. With {@code -Dkizuna.documents.write} its pictures are taken anew.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TourSlowIT {

    private static final Duration TO_PLAY = Duration.ofMinutes(4);

    /** What happened long ago is judged some time after its last news. */
    private static final double TO_JUDGE_MILLIS = 90_000;

    private static final String JAPANESE = "ja-JP";
    private static final String ENGLISH = "en-GB";
    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final Stack STACK = Stack.shared();
    private static final Client CLIENT = new Client(STACK);

    @TempDir
    static Path folder;

    private static PlayedDemo demo;

    @BeforeAll
    static void play() {
        demo = new PlayedDemo(STACK, folder);
        await().atMost(TO_PLAY).until(demo::hasTold);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    @Order(1)
    void shouldSeeFirstWhatIsOwedLongestWhenTodayIsOpened() {
        try (Page page = open("/", JAPANESE)) {
            has(promise(page, "BREACHED", "fb-hikari-forgotten"), "翌営業日までに実行計画", "ひかりデジタル", "超過");
            has(promise(page, "WARNED", "inq-sakura-open"), "24時間以内に返信", "さくらソリューションズ", "まもなく期限");
            picture(page, 1);
        }
    }

    @Test
    @Order(2)
    void shouldSeeAPromiseLapseWithoutReloadingWhenNobodyAnswers() {
        try (Page page = open("/", ENGLISH)) {
            Locator watched = promise(page, "BREACHED", "inq-watch-");
            has(watched, "Answer within 24 hours", "さくらソリューションズ", "over");
            watched.scrollIntoViewIfNeeded();
            picture(page, 2);
        }
        // one message tells of it, which changes when it is answered at last
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> assertThat(ofTheWatched(promises("MET_LATE"))).hasSize(1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(slack("inq-watch-")).hasSize(1));
    }

    @Test
    @Order(3)
    void shouldCountDownToTheNextClosingWhenFeedbackWaitsForItsPlan() {
        try (Page page = open("/", JAPANESE)) {
            Locator row = withText(page.locator("#promises li:not([data-status=BREACHED])"), "fb-aozora-due");
            has(row, "翌営業日までに実行計画", "青空システム", "あと", "18:00 JST");
            row.locator("summary").click();
            has(row.locator(".why"), "18:00");
            picture(page, 3);
        }
    }

    @Test
    @Order(4)
    void shouldSeeEveryTargetReachedWhenSheIsAChampion() {
        try (Page page = open("/key-persons/k-sato", ENGLISH)) {
            hasCount(withText(page.locator("#ramp-body .bars li"), "Reached"), 3);
            has(page.locator("#ramp-body"), "demo held without our help", "colleague trained", "reference agreed");
            has(page.locator("#goals-body"), "Demos held", "6 / 6", "Reached");
            has(page.locator("#load-body"), "Peak 100%", "Valley 50%");
            has(page.locator("#week-body"), "Progress", "Next moves", "共催ウェビナー");
            picture(page, 4);
        }
    }

    @Test
    @Order(5)
    void shouldPraiseInThePartnersChannelWhenTheSecondOrderComes() {
        try (Page page = open("/", ENGLISH)) {
            has(page.locator("#praise-body"), "中村 拓也", "day 90: orders", "praised in Slack");
            picture(page, 5);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(slack("中村 拓也")).anyMatch(text -> text.contains("受注")));
    }

    @Test
    @Order(6)
    void shouldSeeWhatHelpedWhenSomebodyHasNoTime() {
        try (Page page = open("/key-persons/k-ito", ENGLISH)) {
            hasCount(withText(page.locator("#ramp-body .bars li"), "Missed"), 2);
            has(page.locator("#load-body"), "Peak 100%", "Valley 50%");
            has(page.locator("#mismatch-body"), "will without time", "helped");
            picture(page, 6);
        }
    }

    @Test
    @Order(7)
    void shouldOweAJointReviewWhenAPartnerFellSilent() {
        try (Page page = open("/partners/p-hikari", ENGLISH)) {
            has(page.locator("#health-body"), "It fell from", "Action plan by the next business day 0 / 1 due");
            has(page.locator("#owed-body"), "Review the partnership together", "Plan the remedy");
            picture(page, 7);
        }
    }

    @Test
    @Order(8)
    void shouldNameTheLandingPageWhenItWasBrokenAndMended() {
        try (Page page = open("/campaigns/c-sakura-landing", ENGLISH)) {
            Locator closed = withText(page.locator("details"), "Gaps that are closed");
            closed.locator("summary").first().click();
            has(closed, "landing page");
            has(page.locator("main"), "Landing page changed", "Leads per touch");
            picture(page, 8);
        }
    }

    @Test
    @Order(9)
    void shouldBlameSomethingElseEachWhenTargetsAreMissedForOtherReasons() {
        try (Page page = open("/campaigns/c-minato-cobrand", ENGLISH)) {
            has(page.locator("main"), "Likely cause: message", "White paper");
            picture(page, 9);
        }
        try (Page page = open("/campaigns/c-hikari-referral", ENGLISH)) {
            has(page.locator("main"), "Likely cause: reach");
        }
        try (Page page = open("/", ENGLISH)) {
            has(promise(page, "BREACHED", "c-hikari-referral"), "Adjust the campaign that misses its target");
        }
    }

    @Test
    @Order(10)
    void shouldNameTheDealByWhichASuccessWasRepeated() {
        try (Page page = open("/partners/p-sakura", ENGLISH)) {
            Locator stories = page.locator("#stories-body");
            has(stories, "Success of 佐藤 美咲", "青空システム", "Repeated here", "deal-nakamura-1 · won");
            stories.scrollIntoViewIfNeeded();
            picture(page, 10);
        }
    }

    @Test
    @Order(11)
    void shouldShowTheGatesThatArePassedWhenAMarketIsEntered() {
        try (Page page = open("/partners/p-sakura", ENGLISH)) {
            Locator markets = page.locator("#markets-body");
            has(markets, "Manufacturing in Kansai", "4 of 4 questions answered", "5 approached · interested: 2");
            has(markets, "weekly users: 40 wanted");
            hasCount(markets.locator(".gates li[data-status=REACHED]"), 2);
            markets.scrollIntoViewIfNeeded();
            picture(page, 11);
        }
    }

    @Test
    @Order(12)
    void shouldSayThatAValleyIsMissingWhenAPeakIsLong() {
        try (Page page = open("/key-persons/k-nakamura", ENGLISH)) {
            has(page.locator("#load-body"), "No valley after the long peak");
            picture(page, 12);
        }
    }

    @Test
    @Order(13)
    void shouldNameWhoFollowsWhenSomebodyStoodDown() {
        try (Page page = open("/partners/p-kaede", ENGLISH)) {
            has(page.locator("#profile-body"), "Paused");
            has(page.locator("#people-body"), "山口 亮", "Stood down", "小川 さやか follows");
            has(page.locator("#owed-body"), "Nothing is owed");
            picture(page, 13);
        }
    }

    @Test
    @Order(14)
    void shouldCreditTheSameSumUnderEachModelWhenTheCampaignIsOver() {
        try (Page page = open("/campaigns/c-aozora-autumn", ENGLISH)) {
            has(page.locator("main"), "Completed", "What was learnt", "資料請求フォーム 4項目", "ROI");
            for (String model : List.of("First touch", "Last touch", "Linear", "U-shape", "Time decay")) {
                has(page.locator("#attribution-body"), model);
            }
            page.locator("#attribution-body").scrollIntoViewIfNeeded();
            picture(page, 14);
        }
    }

    @Test
    @Order(15)
    void shouldSayWhyACommissionIsWithheldAndThatAnotherWasPaid() {
        try (Page page = open("/partners/p-hikari", ENGLISH)) {
            Locator commission = page.locator("#commission-body");
            has(commission, "referred-hikari-2", "sold right after the lead: 4 s", "Clear or reject");
            commission.scrollIntoViewIfNeeded();
            picture(page, 15);
        }
        try (Page page = open("/partners/p-aozora", ENGLISH)) {
            has(page.locator("#commission-body .payouts"), "¥752,924", "paid");
        }
    }

    @Test
    @Order(16)
    void shouldShowAnEventAndWhatCameOfItWhenItIsOpened() {
        try (Page page = open("/events?partner=p-sakura&type=InquiryReceived", ENGLISH)) {
            page.locator("#events-body a.event").first().click();
            has(page.locator("main"), "Inquiry received", "Answer within 24 hours");
            loaded(page);
            picture(page, 16);
        }
    }

    @Test
    @Order(17)
    void shouldAskForDecisionsWhenTheReviewIsPrepared() {
        try (Page page = open("/reviews", ENGLISH)) {
            withText(page.locator("#reviews-body a"), "as its pack would be now")
                    .click();
            has(
                    page.locator("main"),
                    "To be decided",
                    "Review the partnership together",
                    "Clear or reject the commission");
            loaded(page);
            picture(page, 17);
        }
    }

    @Test
    @Order(18)
    void shouldSeeThatAllIsWellWhenTheSystemIsLookedAt() {
        try (Page page = open("/system", ENGLISH)) {
            assertThat(page.locator("#letters-body")).not().containsText("demo-");
            has(page.locator("#lag-body"), "kpi-service", "notification-service", "keeps up");
            has(page.locator("#rules-body"), "response-24h", "calendars");
            picture(page, 18);
        }
    }

    @Test
    @Order(19)
    void shouldRefuseNothingWhenItIsPlayed() {
        assertThat(demo.said()).noneMatch(line -> line.contains(" refused "));
    }

    private static Page open(String address, String language) {
        Page page = Chromium.page(language, 1280, 800);
        page.navigate(STACK.dashboard().url() + address);
        assertThat(page.locator("body")).hasAttribute("data-state", "live");
        loaded(page);
        return page;
    }

    private static void loaded(Page page) {
        page.waitForCondition(() -> page.locator(".loading").count() == 0);
    }

    private static Locator promise(Page page, String status, String subject) {
        return withText(page.locator("#promises li[data-status=" + status + "]"), subject);
    }

    private static Locator withText(Locator parts, String text) {
        return parts.filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void has(Locator part, String... words) {
        for (String word : words) {
            assertThat(part)
                    .containsText(
                            word,
                            new ContainsTextOptions()
                                    .setTimeout(TO_JUDGE_MILLIS)
                                    .setIgnoreCase(true));
        }
    }

    private static void hasCount(Locator parts, int count) {
        assertThat(parts).hasCount(count, new HasCountOptions().setTimeout(TO_JUDGE_MILLIS));
    }

    private static List<JsonNode> promises(String status) {
        return CLIENT
                .promises()
                .get("/api/obligations?limit=200&partnerId=p-sakura&policy=response-24h&status=" + status)
                .body()
                .get("items")
                .values()
                .stream()
                .toList();
    }

    private static List<JsonNode> ofTheWatched(List<JsonNode> promises) {
        return promises.stream()
                .filter(promise -> promise.get("subjectId").asString().startsWith("inq-watch-"))
                .toList();
    }

    private static List<String> slack(String word) {
        return CLIENT.slackMessages("#partner-sakura").stream()
                .map(JsonNode::toString)
                .filter(message -> message.contains(word))
                .toList();
    }

    private static void picture(Page page, int step) {
        Path pictures = Boolean.getBoolean("kizuna.documents.write") ? IMAGES : Path.of("target", "screenshots");
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("tour-" + step + ".png")));
    }
}
