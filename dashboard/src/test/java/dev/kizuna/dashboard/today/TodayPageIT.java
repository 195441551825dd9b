package dev.kizuna.dashboard.today;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.kizuna.dashboard.PageTest;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.event.kpi.MilestoneReached;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the morning in a real browser. */
class TodayPageIT extends PageTest {

    private static final String INQUIRY = "/partner/api/inquiries/inq-1";

    @BeforeEach
    void promises() {
        Instant now = Instant.now();
        directory.put(new Directory.Partner("p-aozora", "青空システム株式会社", ZoneId.of("Asia/Tokyo")));
        directory.put(new Directory.Partner("p-hikari", "ひかり商事", ZoneId.of("Asia/Tokyo")));
        directory.put(new Directory.Partner("p-berlin", "Nordlicht Partner GmbH", ZoneId.of("Europe/Berlin")));
        SERVICES.promise(
                "p-aozora",
                "response-24h",
                "inq-1",
                "BREACHED",
                now.minus(Duration.ofHours(27)),
                now.minus(Duration.ofHours(3)));
        SERVICES.promise(
                "p-berlin",
                "weekly-check-in",
                "kp-anna",
                "WARNED",
                now.minus(Duration.ofDays(6)),
                now.plus(Duration.ofMinutes(42)));
        SERVICES.promise(
                "p-hikari",
                "feedback-next-business-day",
                "fb-12",
                "OPEN",
                now.minus(Duration.ofHours(3)),
                now.plus(Duration.ofHours(20)));
        SERVICES.promise("p-hikari", "action-item", "ai-7", "OPEN", now, now.plus(Duration.ofDays(3)));
    }

    private void everythingElse() {
        Instant now = Instant.now();
        directory.put(new Directory.Person("p-aozora", "kp-sato", "佐藤 美咲", true));
        directory.put(new Directory.Person("p-hikari", "kp-mori", "森 健一", true));
        directory.put(new Directory.Person("p-berlin", "kp-anna", "Anna Weiß", true));
        SERVICES.promise(
                "p-aozora",
                "praise",
                "milestone-kp-sato-30-POCS",
                "MET",
                now.minus(Duration.ofHours(2)),
                now.minus(Duration.ofHours(1)));
        SERVICES.promise(
                "p-berlin", "praise", "milestone-kp-anna-60-ORDERS", "OPEN", now, now.plus(Duration.ofHours(1)));
        SERVICES.promise(
                "p-hikari",
                "weekly-check-in",
                "kp-mori",
                "BREACHED",
                now.minus(Duration.ofDays(13)),
                now.minus(Duration.ofDays(5)));
        SERVICES.answer("GET /kpi/api/gaps", """
                {"items":[{"gapId":"g-1","campaignId":"spring","partnerId":"p-aozora","metric":"leads","unit":"count","status":"open",
                "day":"2026-11-18","targetToDate":"48","actual":"31","gap":"17","blamedStage":"landing-page","evidence":{},"revision":1},
                {"gapId":"g-2","campaignId":"webinar","partnerId":"p-hikari","metric":"revenue","unit":"JPY","status":"open",
                "day":"2026-11-20","targetToDate":"3200000","actual":"2750000","gap":"450000","evidence":{},"revision":1}]}
                """);
        SERVICES.answer("GET /campaign/api/campaigns/spring", "{\"campaignId\":\"spring\",\"title\":\"春の導入キャンペーン\"}");
    }

    @Test
    void shouldShowWhomToPraiseWhoIsSilentAndWhatFallsShort() {
        // given
        everythingElse();
        // when
        Page page = open("/", "en-GB", Screen.DESKTOP);
        // then
        assertThat(page.locator("#praise li").first()).containsText("Anna Weiß");
        assertThat(page.locator("#praise li").first()).containsText("day 60: orders");
        assertThat(page.locator("#praise li").first()).containsText("not praised yet");
        assertThat(page.locator("#praise li").last()).containsText("praised in Slack");
        assertThat(page.locator("#silent li")).containsText("13 days");
        assertThat(page.locator("#silent li")).containsText("森 健一");
        assertThat(page.locator("#gaps li").first()).containsText("春の導入キャンペーン");
        assertThat(page.locator("#gaps li").first()).containsText("31 of 48");
        assertThat(page.locator("#gaps li").first()).containsText("the landing page fell");
        assertThat(page.locator("#gaps li").last()).containsText("¥2,750,000 of ¥3,200,000");
        assertThat(page.locator("#promises")).not().containsText("Praise");
    }

    @Test
    void shouldGoOnWithTheOthersWhenAServiceIsAwayOrDenies() {
        // given
        SERVICES.away("kpi");
        SERVICES.deny("notification");
        // when
        Page page = open("/", "en-GB", Screen.DESKTOP);
        // then
        assertThat(page.locator("#gaps")).containsText("kpi-service does not answer");
        assertThat(page.locator("#silent")).containsText("notification-service does not let you see this");
        assertAccessible(page);
        screenshot(page, "today-services-away");
        // when it is back
        SERVICES.back("kpi");
        SERVICES.answer("GET /kpi/api/gaps", "{\"items\":[]}");
        // then by itself
        assertThat(page.locator("#gaps")).containsText("Every campaign is on its way");
    }

    @Test
    void shouldShowAnEventWithinTwoSecondsAndAskAnewForWhatItChanges() {
        // given
        Page page = open("/", "en-GB", Screen.DESKTOP);
        assertThat(page.locator("#praise")).containsText("No milestone");
        everythingElse();
        // when
        events.send(MilestoneReached.newBuilder()
                        .setEventId("e-milestone")
                        .setOccurredAt(Instant.now())
                        .setPartnerId("p-berlin")
                        .setKeyPersonId("kp-anna")
                        .setRampDay(60)
                        .setMetric("ORDERS")
                        .setTarget(1)
                        .setActual(1)
                        .build())
                .join();
        // then
        assertThat(page.locator("#feed"))
                .containsText("Milestone reached", new LocatorAssertions.ContainsTextOptions().setTimeout(2_000));
        assertThat(page.locator("#praise li").first())
                .containsText("Anna Weiß", new LocatorAssertions.ContainsTextOptions().setTimeout(2_500));
    }

    @Test
    void shouldSayThatItIsCutOffAndComeBackByItself() {
        // given
        Page page = open("/", "ja-JP", Screen.PHONE);
        // when the connection is gone, and its reader has to be told
        page.context().setOffline(true);
        page.evaluate("() => dispatchEvent(new Event('offline'))");
        // then
        assertThat(page.locator("body[data-state=lost]")).hasCount(1);
        assertThat(page.locator("#live-word")).containsText("切断");
        screenshot(page, "today-ja-phone-lost");
        // when
        page.context().setOffline(false);
        // then
        assertThat(page.locator("body[data-state=live]"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
    }

    @Test
    void shouldBeAccessibleLightAndFittingInBothLanguagesOnBothScreens() {
        everythingElse();
        for (String language : List.of("en-GB", "ja-JP")) {
            for (Screen screen : Screen.values()) {
                Page page = open("/", language, screen);
                page.locator("#promises summary").first().click();
                assertAccessible(page);
                assertFits(page);
                assertLight(page);
                assertThat(page.locator("html")).hasAttribute("lang", language.substring(0, 2));
                screenshot(
                        page,
                        "today-" + language.substring(0, 2) + "-"
                                + screen.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        Page dark = open("/", "ja-JP", Screen.DESKTOP, ColorScheme.DARK);
        assertAccessible(dark);
        screenshot(dark, "today-ja-dark");
    }

    @Test
    void shouldAnswerAnInquiryInPlaceAndShowWhatIsWrongAtItsFieldFirst() {
        // given an inquiry that waits, and a service that wants a reason
        inquiry();
        SERVICES.refuse(
                "POST " + INQUIRY + "/answer",
                422,
                "open-channel-first",
                List.of("/directReason", "open-channel-first", "is missing"));
        Page page = open("/", "en-GB", Screen.DESKTOP);
        page.locator("#promises summary").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Note the answer"))
                .click();
        // when
        page.getByLabel("Channel optional", new Page.GetByLabelOptions().setExact(true))
                .selectOption("email");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Note the answer"))
                .click();
        // then the summary has the focus and leads to the field
        assertThat(page.locator(".faults")).isFocused();
        assertThat(page.locator(".faults a")).hasAttribute("href", "#answer-inq-1-directReason");
        assertThat(page.getByLabel("Why not in the open channel")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("Channel optional", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("email");
        assertAccessible(page);
        screenshot(page, "today-answer-refused");
        // when it is right
        SERVICES.answer("POST " + INQUIRY + "/answer", "{}");
        SERVICES.clearPromises();
        page.getByLabel("Why not in the open channel").selectOption("urgent");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Note the answer"))
                .click();
        // then it is done, said, and the row is gone
        assertThat(page.locator("#toast")).containsText("The answer is noted");
        assertThat(page.locator("#promises")).containsText("Nothing is owed");
        var told = SERVICES.told().getLast();
        assertThat(told.header("If-Match")).isEqualTo("\"3\"");
        assertThat(told.body()).contains("\"channel\":\"email\"").contains("\"directReason\":\"urgent\"");
    }

    @Test
    void shouldAnswerAnInquiryWhenScriptsAreOff() {
        // given
        inquiry();
        SERVICES.refuse(
                "POST " + INQUIRY + "/answer",
                422,
                "missing-field",
                List.of("/answeredBy", "missing-field", "is missing"));
        Page page = openWithoutScripts("/inquiries/inq-1/answer?back=/events", "ja-JP");
        // when
        page.locator("button.go").click();
        // then
        assertThat(page.locator(".faults")).containsText("入力してください");
        // when
        SERVICES.answer("POST " + INQUIRY + "/answer", "{}");
        page.locator("button.go").click();
        // then
        assertThat(page.url()).isEqualTo(url("/events"));
    }

    @Test
    void shouldTellWhoTakesCareOfAPromiseAndShowWhyThatWasNotAccepted() {
        // given a promise, and a service that does not accept who takes care of it
        SERVICES.answer("GET /notification/api/obligations/p-aozora~response-24h~inq-1", """
                {"obligationId":"p-aozora~response-24h~inq-1","policy":"response-24h","subjectId":"inq-1","partnerId":"p-aozora",
                "ownerId":"u-tanaka","status":"WARNED","openedAt":"2026-11-20T01:00:00Z","dueAt":"2026-11-21T01:00:00Z"}
                """);
        SERVICES.answer("POST /partner/api/events", """
                {"accepted":0,"rejected":[{"index":0,"code":"too-long","detail":"acknowledgedBy: must be 200 characters at most"}]}
                """);
        Page page = open("/", "en-GB", Screen.DESKTOP);
        page.locator("#promises summary").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I take care of it"))
                .click();
        assertThat(page.getByLabel("Who takes care")).hasValue("u-tanaka");
        assertAccessible(page);
        // when
        page.locator("#promises button.go").click();
        // then
        assertThat(page.locator(".faults")).isFocused();
        assertThat(page.getByLabel("Who takes care")).hasAttribute("aria-invalid", "true");
        screenshot(page, "today-care-refused");
        // when
        SERVICES.answer("POST /partner/api/events", "{\"accepted\":1,\"rejected\":[]}");
        page.getByLabel("Who takes care").fill("u-suzuki");
        page.locator("#promises button.go").click();
        // then
        assertThat(page.locator("#toast")).containsText("It is noted who takes care of it");
        var told = SERVICES.told().getLast();
        assertThat(told.header("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(told.body())
                .contains("dev.kizuna.partner.promise-acknowledged.v1")
                .contains("\"subject\":\"p-aozora\"")
                .contains("\"obligationId\":\"p-aozora~response-24h~inq-1\"")
                .contains("\"acknowledgedBy\":\"u-suzuki\"");
    }

    private static void inquiry() {
        SERVICES.answer("GET " + INQUIRY, 200, Map.of("ETag", "\"3\""), """
                {"inquiryId":"inq-1","partnerId":"p-aozora","status":"OPEN","ownerId":"u-tanaka","channel":"email","receivedAt":"2026-11-20T01:00:00Z"}
                """);
        SERVICES.answer("GET /partner/api/conversation-channels", """
                {"channels":[{"code":"slack","open":true},{"code":"email","open":false}],"directReasons":[{"code":"urgent"},{"code":"personal"}]}
                """);
    }
}
