package dev.kizuna.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Each panel over services that answer, answer nothing, deny and are away. Kafka is away throughout. */
@SpringBootTest(properties = {"kizuna.topics.create=false", "spring.kafka.bootstrap-servers=127.0.0.1:1"})
@AutoConfigureMockMvc
@ActiveProfiles("local")
class PanelsTest {

    private static final FakeServices SERVICES = FakeServices.start();

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("kizuna.services.partner", () -> SERVICES.url("partner"));
        properties.add("kizuna.services.campaign", () -> SERVICES.url("campaign"));
        properties.add("kizuna.services.kpi", () -> SERVICES.url("kpi"));
        properties.add("kizuna.services.notification", () -> SERVICES.url("notification"));
    }

    @AfterEach
    void reset() {
        SERVICES.reset();
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @Test
    void shouldShowWhatIsBrokenBeforeWhatIsDueSoonest() throws Exception {
        // given
        Instant now = clock.instant();
        SERVICES.promise("p-1", "response-24h", "inq-later", "OPEN", now, now.plus(Duration.ofHours(9)));
        SERVICES.promise("p-1", "response-24h", "inq-soon", "WARNED", now, now.plus(Duration.ofMinutes(9)));
        SERVICES.promise("p-1", "response-24h", "inq-broken", "BREACHED", now, now.minus(Duration.ofHours(1)));
        // when
        String panel = html("/panels/promises", "en");
        // then
        assertThat(panel).containsSubsequence("inq-broken", "inq-soon", "inq-later");
        assertThat(panel).contains("Broken").contains("Due soon").contains("Answer within 24 hours");
        assertThat(panel).contains("InquiryReceived at").doesNotContain("??");
    }

    @Test
    void shouldSayHowManyMoreAreOpenWhenThereAreMoreThanFit() throws Exception {
        Instant due = clock.instant().plus(Duration.ofHours(5));
        for (int i = 0; i < 45; i++) {
            SERVICES.promise("p-1", "handoff", "ho-" + i, "OPEN", clock.instant(), due.plusSeconds(i));
        }
        assertThat(html("/panels/promises", "en")).contains("and 21 more").doesNotContain("ho-24");
    }

    @Test
    void shouldSayThatNothingIsOwedWhenThereIsNoPromise() throws Exception {
        assertThat(html("/panels/promises", "en")).contains("Nothing is owed").doesNotContain("??");
        assertThat(html("/panels/promises", "ja")).contains("いま未完了の約束はありません").doesNotContain("??");
    }

    @Test
    void shouldNameTheServiceAndTryAgainWhenItIsAwayAndRecoverWhenItIsBack() throws Exception {
        // given
        SERVICES.away("notification");
        // then
        assertThat(html("/panels/promises", "en"))
                .contains("notification-service does not answer")
                .contains("hx-trigger=\"every 5s\"");
        // when
        SERVICES.back("notification");
        // then
        assertThat(html("/panels/promises", "en"))
                .doesNotContain("does not answer")
                .doesNotContain("every 5s");
    }

    @Test
    void shouldSayThatItMayNotBeSeenAndNotTryAgainWhenAServiceDenies() throws Exception {
        SERVICES.deny("notification");
        assertThat(html("/panels/promises", "en"))
                .contains("does not let you see")
                .doesNotContain("every 5s");
    }

    @Test
    void shouldShowFiguresWithReasonsForThoseThatCannotBeTold() throws Exception {
        // given
        SERVICES.total(
                "p-1",
                Map.of("leads", 1_312, "won", 9),
                Map.of("conversionRate", 0.0069, "revenue", Map.of("amount", "18450000", "currency", "JPY")),
                Map.of("roi", "no cost"));
        // when
        String panel = html("/panels/figures?partner=p-1", "ja");
        // then
        assertThat(panel)
                .contains("1,312")
                .contains("0.7%")
                .contains("¥18,450,000")
                .contains("コストの記録なし")
                .contains("今日")
                .doesNotContain("??");
    }

    @Test
    void shouldKeepAPartnersFiguresWhenOnlyPartnerServiceIsAway() throws Exception {
        SERVICES.away("partner");
        SERVICES.total("p-1", Map.of("leads", 77), Map.of(), Map.of());
        assertThat(html("/panels/figures?partner=p-1", "en")).contains(">77<").doesNotContain("does not answer");
    }

    @Test
    void shouldSayThatNothingWasCountedWhenAPartnerIsNew() throws Exception {
        assertThat(html("/panels/figures?partner=p-1", "en"))
                .contains("Nothing has been counted")
                .doesNotContain("??");
    }

    @Test
    void shouldAskForTheVeryIdWhenItHasCharactersThatMeanSomethingInAddresses() throws Exception {
        SERVICES.total("p&grain=day #1", Map.of("leads", 5), Map.of(), Map.of());
        assertThat(mvc.perform(get("/panels/figures").param("partner", "p&grain=day #1"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(">5<");
    }

    @Test
    void shouldSayThatThereIsNothingOfAPartnerOrAKeyPersonInBothLanguages() throws Exception {
        String none = "{\"items\":[]}";
        SERVICES.answer("GET /partner/api/success-stories", none);
        SERVICES.answer("GET /partner/api/market-entry-plans", none);
        SERVICES.answer("GET /campaign/api/ledger/p-1/balances", "[]");
        SERVICES.answer("GET /campaign/api/commissions", none);
        SERVICES.answer("GET /campaign/api/payouts", none);
        SERVICES.answer("GET /partner/api/key-persons/k-1/ramp", "{\"personalKpis\":[]}");
        SERVICES.answer(
                "GET /partner/api/key-persons/k-1/succession",
                "{\"keyPersonId\":\"k-1\",\"partnerId\":\"p-1\",\"status\":\"ACTIVE\",\"supporters\":[],\"load\":[]}");
        Map<String, List<String>> said = Map.of(
                "/panels/partner-stories?partner=p-1", List.of("No success of this partner", "まだありません"),
                "/panels/partner-markets?partner=p-1", List.of("No market is being entered", "参入中の市場はありません"),
                "/panels/partner-commission?partner=p-1", List.of("Nothing was earned", "成果報酬はまだありません"),
                "/panels/key-person-goals?person=k-1", List.of("No goal of this person", "個人目標はまだ"),
                "/panels/key-person-succession?person=k-1", List.of("Nobody stands down", "退任の予定はなく"));
        for (var panel : said.entrySet()) {
            assertThat(html(panel.getKey(), "en"))
                    .contains(panel.getValue().getFirst())
                    .doesNotContain("??");
            assertThat(html(panel.getKey(), "ja"))
                    .contains(panel.getValue().getLast())
                    .doesNotContain("??");
        }
    }

    @Test
    void shouldNameWhoIsAwayOrDeniesInThePanelsOfAPartnerAndAKeyPerson() throws Exception {
        Map<String, String> asked = Map.of(
                "/panels/partner-stories?partner=p-1", "partner",
                "/panels/partner-markets?partner=p-1", "partner",
                "/panels/partner-commission?partner=p-1", "campaign",
                "/panels/key-person-goals?person=k-1", "partner",
                "/panels/key-person-succession?person=k-1", "partner");
        for (var panel : asked.entrySet()) {
            SERVICES.away(panel.getValue());
            assertThat(html(panel.getKey(), "en"))
                    .contains(panel.getValue() + "-service does not answer")
                    .contains("hx-trigger=\"every 5s\"");
            SERVICES.back(panel.getValue());
            SERVICES.deny(panel.getValue());
            assertThat(html(panel.getKey(), "en"))
                    .contains("does not let you see")
                    .doesNotContain("every 5s");
            SERVICES.back(panel.getValue());
        }
    }

    @Test
    void shouldEscapeWhatServicesSay() throws Exception {
        SERVICES.partner("p-1", "<script>alert(1)</script>");
        assertThat(html("/panels/partners", "en")).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void shouldSpeakTheBrowsersLanguageUnlessTheOtherWasChosen() throws Exception {
        assertThat(html("/", "ja-JP,ja;q=0.9,en;q=0.8")).contains("lang=\"ja\"").contains("未完了の約束");
        assertThat(html("/", "fr-FR")).contains("lang=\"en\"").contains("Open promises");
        // when
        MockHttpServletResponse choice = mvc.perform(
                        get("/language").param("to", "en").param("back", "/partners?partner=p%201"))
                .andReturn()
                .getResponse();
        // then
        assertThat(choice.getRedirectedUrl()).isEqualTo("/partners?partner=p%201");
        var cookie = java.util.Objects.requireNonNull(choice.getCookie("kizuna-language"));
        assertThat(cookie.isHttpOnly()).isTrue();
        String page = mvc.perform(get("/").cookie(cookie).header("Accept-Language", "ja"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Open promises");
    }

    @Test
    void shouldReturnToNoOtherSiteAfterTheLanguageWasChosen() throws Exception {
        for (String elsewhere :
                List.of("https://evil.example/", "//evil.example", "/\\\\evil.example", "javascript:alert(1)")) {
            assertThat(mvc.perform(get("/language").param("to", "ja").param("back", elsewhere))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .as(elsewhere)
                    .isEqualTo("/");
        }
    }

    @Test
    void shouldAnswerWithAPageToPeopleAndWithAProblemToProgramsWhenAnAddressIsNobodys() throws Exception {
        MockHttpServletResponse page = mvc.perform(
                        get("/nowhere").header("Accept", "text/html").header("Accept-Language", "ja"))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("このページはありません");
        assertThat(mvc.perform(get("/nowhere").header("Accept", "application/json"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void shouldOfferEveryPageInTheNavigationAndMarkTheOneThatIsShown() throws Exception {
        for (String section : List.of("partners", "campaigns", "events", "reviews", "system")) {
            assertThat(html("/" + section, "ja"))
                    .as(section)
                    .containsPattern("href=\"/" + section + "\"[^>]*aria-current=\"page\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void shouldIgnoreALanguageItDoesNotSpeak() throws Exception {
        MockHttpServletResponse choice =
                mvc.perform(get("/language").param("to", "xx")).andReturn().getResponse();
        assertThat(choice.getCookie("kizuna-language")).isNull();
        assertThat(choice.getRedirectedUrl()).isEqualTo("/");
    }

    private String html(String path, String language) throws Exception {
        return mvc.perform(get(path).header("Accept-Language", language))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
