package dev.kizuna.dashboard.keyperson;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.kizuna.dashboard.PageTest;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.event.partner.Cadence;
import dev.kizuna.event.partner.CheckInHeld;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one page of a key person in a real browser, and on paper. */
class KeyPersonPageIT extends PageTest {

    private static final String PERSON = "/partner/api/key-persons/kp-sato";

    @BeforeEach
    void person() {
        directory.put(new Directory.Partner("p-aozora", "青空システム株式会社", ZoneId.of("Asia/Tokyo")));
        directory.put(new Directory.Person("p-aozora", "kp-sato", "佐藤 美咲", true));
        directory.put(new Directory.Person("p-aozora", "u-tanaka", "田中 一郎", false));
        SERVICES.answer("GET " + PERSON, "answers/key-person.json");
        SERVICES.answer("GET " + PERSON + "/load-plan", "answers/load-plan.json");
        SERVICES.answer("GET " + PERSON + "/mismatch-hypotheses", "answers/mismatch-hypotheses.json");
        SERVICES.answer("GET /partner/api/mismatch-indicators", "answers/mismatch-indicators.json");
        SERVICES.answer("GET /partner/api/mismatches", "answers/mismatches.json");
        SERVICES.answer("GET /partner/api/mismatches/mm-1", 200, Map.of("ETag", "\"4\""), "answers/mismatch.json");
        SERVICES.answer("GET /partner/api/check-ins", "answers/check-ins.json");
        SERVICES.answer("GET /partner/api/check-ins/ci-301", 200, Map.of("ETag", "\"2\""), "answers/check-in.json");
        SERVICES.answer("GET /partner/api/check-ins/ci-301/agenda", "answers/agenda.json");
        SERVICES.answer("GET /partner/api/check-ins/ci-300/agenda", "answers/agenda-frozen.json");
        SERVICES.answer("GET " + PERSON + "/ramp", "answers/ramp-plan.json");
        SERVICES.answer(
                "GET " + PERSON + "/succession",
                "{\"keyPersonId\":\"kp-sato\",\"partnerId\":\"p-aozora\",\"status\":\"ACTIVE\",\"supporters\":[],\"load\":[]}");
        SERVICES.answer("GET /kpi/api/ramps/kp-sato", "answers/ramp.json");
        SERVICES.answer("GET /kpi/api/ramps/kp-sato/curve", "answers/curve.json");
        SERVICES.answer("GET /kpi/api/scorecards", "answers/key-person-card.json");
        Instant now = Instant.now();
        SERVICES.answer(
                "GET /notification/api/obligations",
                "{\"items\":["
                        + obligation("response-24h", "inq-1", "BREACHED", now.minus(Duration.ofHours(3)))
                        + ","
                        + obligation("feedback-next-business-day", "fb-12", "WARNED", now.plus(Duration.ofHours(1)))
                        + "," + obligation("weekly-check-in", "kp-sato", "OPEN", now.plus(Duration.ofDays(2)))
                        + "]}");
    }

    private static String obligation(String policy, String subject, String status, Instant due) {
        return """
                {"obligationId":"p-aozora~%s~%s","policy":"%s","policyVersion":1,"subjectId":"%s","partnerId":"p-aozora",
                 "ownerId":"u-tanaka","keyPersonId":"kp-sato","status":"%s","revision":1,"openedAt":"%s","dueAt":"%s",
                 "calendarId":"jp","calendarVersion":"1","provisional":false,"escalations":0,"explanation":[],"eventIds":[]}
                """.formatted(policy, subject, policy, subject, status, due.minus(Duration.ofDays(1)), due);
    }

    @Test
    void shouldBeAccessibleLightAndFittingInBothLanguagesOnBothScreens() {
        for (String language : List.of("en-GB", "ja-JP")) {
            for (Screen screen : Screen.values()) {
                Page page = open("/key-persons/kp-sato", language, screen);
                page.locator("figure canvas").waitFor();
                assertAccessible(page);
                assertFits(page);
                assertLight(page);
                screenshot(
                        page,
                        "key-person-" + language.substring(0, 2) + "-"
                                + screen.name().toLowerCase(Locale.ROOT));
            }
        }
        Page dark = open("/key-persons/kp-sato", "ja-JP", Screen.DESKTOP, ColorScheme.DARK);
        assertAccessible(dark);
        screenshot(dark, "key-person-ja-dark");
    }

    @Test
    void shouldFitOnOneSheetOfPaperInBothLanguages() {
        for (String language : List.of("en-GB", "ja-JP")) {
            Page page = open("/key-persons/kp-sato", language, Screen.DESKTOP);
            page.locator("figure canvas").waitFor();
            byte[] pdf = page.pdf(new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPath(Path.of("target", "screenshots", "key-person-" + language.substring(0, 2) + ".pdf")));
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b(?!s)", -1))
                    .as("pages of paper, and what stands before the first")
                    .hasSize(2);
        }
    }

    @Test
    void shouldShowTheRampWithWhatShouldBeThereAndThePhasesOfTheLoadByName() {
        Page page = open("/key-persons/kp-sato", "en-GB", Screen.DESKTOP);
        Locator pocs = page.locator(".bars li", new Page.LocatorOptions().setHasText("Day 60: PoCs"));
        assertThat(pocs).containsText("1.8 should be there by today");
        assertThat(pocs).containsText("(3 agreed)");
        assertThat(page.locator(".bars li").first()).containsText("Reached");
        assertThat(page.locator(".successes li")).hasCount(3);
        assertThat(page.locator(".load .name")).containsText(new String[] {"peak 120%", "valley 50%"});
        assertThat(page.locator(".phases")).containsText("No valley after the long peak");
        assertThat(page.locator(".funnel")).containsText("45.2%");
        assertThat(page.locator("#owed-body li").first()).containsText("Broken");
    }

    @Test
    void shouldShowGoalsOfThePersonsOwnAndThatNobodyIsNamedToFollow() {
        Page page = open("/key-persons/kp-sato", "en-GB", Screen.DESKTOP);
        assertThat(page.locator("#goals-body li")).containsText("Demos held by Sat 24 Oct 6 / 6 Reached");
        assertThat(page.locator("#succession-body")).containsText("nobody is named to follow");
        assertThat(open("/key-persons/kp-sato", "ja-JP", Screen.PHONE).locator("#goals-body li"))
                .containsText("デモの実施");
    }

    @Test
    void shouldShowWhoFollowsSomebodyThatStoodDownAndWhatIsHandedOver() {
        directory.put(new Directory.Partner("p-kaede", "かえで物流システム", ZoneId.of("Asia/Tokyo")));
        directory.put(new Directory.Person("p-kaede", "k-yamaguchi", "山口 亮", true));
        directory.put(new Directory.Person("p-kaede", "k-ogawa", "小川 さやか", false));
        SERVICES.answer("GET /partner/api/key-persons/k-yamaguchi", "answers/key-person-left.json");
        SERVICES.answer("GET /partner/api/key-persons/k-yamaguchi/succession", "answers/succession.json");
        for (String language : List.of("en-GB", "ja-JP")) {
            Page page = open("/key-persons/k-yamaguchi", language, Screen.DESKTOP);
            assertThat(page.locator("#succession-body .line"))
                    .containsText(
                            language.startsWith("en")
                                    ? "Stood down Sat 7 Nov 小川 さやか follows"
                                    : "11/7(土)に退任 小川 さやか が後任");
            assertThat(page.locator("#succession-body dl")).containsText("5%までの値引き");
            assertAccessible(page);
            screenshot(page, "key-person-left-" + language.substring(0, 2));
        }
    }

    @Test
    void shouldShowAFrozenPageAsItStood() {
        Page page = open("/key-persons/kp-sato", "en-GB", Screen.DESKTOP);
        assertThat(page.locator(".top-line")).containsText("as it would be now");
        page.locator(".earlier a").first().click();
        assertThat(page.locator(".top-line")).containsText("frozen");
        assertThat(page.locator(".earlier a[aria-current]")).hasText("Mon 16 Nov");
    }

    @Test
    void shouldHoldTheCheckInAndBringThePageAnewWhenItIsHeldElsewhere() {
        SERVICES.refuse(
                "POST /partner/api/check-ins/ci-301/hold",
                422,
                "invalid-field",
                List.of("/minutes", "invalid-field", "must be 1 to 1440"));
        Page page = open("/key-persons/kp-sato", "en-GB", Screen.DESKTOP);
        page.locator("#hold-open").click();
        page.getByLabel("Minutes it took").fill("0");
        page.locator("#hold-ci-301 button.go").click();
        assertThat(page.locator(".faults a")).hasAttribute("href", "#hold-ci-301-minutes");
        assertThat(page.getByLabel("Minutes it took")).hasAttribute("aria-invalid", "true");
        SERVICES.answer("POST /partner/api/check-ins/ci-301/hold", "{}");
        page.getByLabel("Minutes it took").fill("16");
        page.locator("#hold-ci-301 button.go").click();
        assertThat(page.locator("#toast")).containsText("The check-in is held");
        assertThat(SERVICES.told().getLast().body()).isEqualTo("{\"minutes\":16}");
        // when it is held elsewhere
        SERVICES.answer("GET /partner/api/check-ins/ci-301/agenda", "answers/agenda-frozen.json");
        events.send(CheckInHeld.newBuilder()
                        .setEventId("e-held-1")
                        .setOccurredAt(Instant.now())
                        .setPartnerId("p-aozora")
                        .setCheckInId("ci-301")
                        .setCadence(Cadence.WEEKLY)
                        .setKeyPersonId("kp-sato")
                        .build())
                .join();
        page.getByText("frozen Mon 16 Nov").waitFor(new Locator.WaitForOptions().setTimeout(2_000));
    }

    @Test
    void shouldPlanAValleyDiagnoseAMismatchAndPlanARemedy() {
        SERVICES.refuse(
                "POST " + PERSON + "/load-phases",
                409,
                "phases-overlap",
                List.of("/from", "phases-overlap", "a phase is planned"));
        Page page = open("/key-persons/kp-sato", "en-GB", Screen.DESKTOP);
        page.locator("#load-open").click();
        page.getByLabel("First day").fill("2026-12-10");
        page.getByLabel("Last day").fill("2026-12-20");
        page.locator("#load-kp-sato button.go").click();
        assertThat(page.getByLabel("First day")).hasAttribute("aria-invalid", "true");
        assertAccessible(page);
        screenshot(page, "key-person-load-refused");
        SERVICES.answer("POST " + PERSON + "/load-phases", "{}");
        page.locator("#load-kp-sato button.go").click();
        assertThat(page.locator("#toast")).containsText("The phase is planned");
        var planned = SERVICES.told();
        assertThat(planned.getLast().body()).contains("\"kind\":\"VALLEY\"", "\"from\":\"2026-12-10\"");
        assertThat(planned.getLast().header("Idempotency-Key"))
                .isNotEmpty()
                .isEqualTo(planned.getFirst().header("Idempotency-Key"));
        awaitQuiet(page);
        // when
        SERVICES.answer("POST /partner/api/mismatches", 201, Map.of(), "{}");
        page.locator("#mismatch-open").click();
        page.getByLabel("What is supposed").selectOption("WILL_WITHOUT_TIME");
        page.getByLabel("Other duties push the regular talks aside. (ci-104)").check();
        page.getByLabel("Other duties were added beside the role.").check();
        page.getByLabel("Observed on").fill("2026-11-20");
        page.getByLabel("What shows it").fill("ci-300");
        assertAccessible(page);
        screenshot(page, "key-person-diagnose");
        page.locator("#mismatch-kp-sato button.go").click();
        assertThat(page.locator("#toast")).containsText("The mismatch is diagnosed");
        assertThat(SERVICES.told().getLast().body())
                .contains(
                        "\"partnerId\":\"p-aozora\"", "check-ins-displaced", "ci-104", "other-duties-added", "ci-300");
        awaitQuiet(page);
        // when
        SERVICES.answer("POST /partner/api/mismatches/mm-1/remedies", 201, Map.of(), "{}");
        page.locator("#remedy-open-mm-1").click();
        page.getByLabel("What is done").selectOption("support-unit");
        page.getByLabel("Who sees to it").fill("u-tanaka");
        page.getByLabel("Carried out by").fill("2026-12-01");
        page.getByLabel("Effect looked at on").fill("2026-12-20");
        page.locator("#remedy-mm-1 button.go").click();
        assertThat(page.locator("#toast")).containsText("The remedy is planned");
        assertThat(SERVICES.told().getLast().header("If-Match")).isEqualTo("\"4\"");
    }

    /** What was done has its panels brought anew; a form is opened when they are there. */
    private static void awaitQuiet(Page page) {
        page.waitForCondition(() -> page.locator(".htmx-request").count() == 0);
    }

    @Test
    void shouldPlanAValleyWhenScriptsAreOff() {
        SERVICES.answer("POST " + PERSON + "/load-phases", "{}");
        Page page = openWithoutScripts("/key-persons/kp-sato/load-phase?back=/events", "ja-JP");
        page.getByLabel("初日").fill("2026-12-10");
        page.getByLabel("最終日").fill("2026-12-20");
        page.locator("button.go").click();
        assertThat(page.url()).isEqualTo(url("/events"));
    }

    @Test
    void shouldKeepWhatItCanShowWhenServicesAreAwayOrKnowNothing() {
        SERVICES.away("kpi");
        Page page = open("/key-persons/kp-sato", "ja-JP", Screen.DESKTOP);
        assertThat(page.locator("#ramp-body")).containsText("kpi-service が応答しません");
        assertThat(page.locator("#week-body")).containsText("次の一手");
        Page unknown = open("/key-persons/kp-nobody", "ja-JP", Screen.DESKTOP);
        assertThat(unknown.locator("h1")).hasText("kp-nobody");
        assertThat(unknown.locator("#head-body")).containsText("partner-service");
        assertAccessible(unknown);
    }
}
