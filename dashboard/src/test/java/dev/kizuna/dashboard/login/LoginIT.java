package dev.kizuna.dashboard.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.kizuna.dashboard.Chromium;
import dev.kizuna.dashboard.DashboardApplication;
import dev.kizuna.dashboard.FakeServices;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People log in at a real issuer, in a real browser. Kafka is away throughout. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kizuna.topics.create=false",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "kizuna.login.client-secret=" + Issuer.SECRET,
            // the issuer of the test is in another application, its parts must not come up in the dashboard
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration,"
                    + "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration"
        })
@DirtiesContext
class LoginIT {

    private static final Issuer ISSUER = Issuer.start();
    private static final FakeServices SERVICES = FakeServices.start();

    @LocalServerPort
    int port;

    private BrowserContext browser;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::url);
        List.of("partner", "campaign", "kpi", "notification")
                .forEach(service -> properties.add("kizuna.services." + service, () -> SERVICES.url(service)));
    }

    @BeforeEach
    void open() {
        ISSUER.knows(dashboard());
        SERVICES.reset();
        browser = Chromium.BROWSER.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        browser.setDefaultTimeout(20_000);
        Instant now = Instant.now();
        SERVICES.promise("p-1", "response-24h", "inq-1", "BREACHED", now, now.minus(Duration.ofHours(1)));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
        SERVICES.close();
    }

    @Test
    void shouldReturnToThePageThatWasAskedForAfterLoggingInWithProofOfTheCode() {
        // given
        List<String> asked = new CopyOnWriteArrayList<>();
        browser.onRequest(request -> asked.add(request.url()));
        // when
        Page page = logIn("tanaka", "/partners?partner=p-1");
        // then
        assertThat(page).hasURL(dashboard() + "/partners?partner=p-1");
        assertThat(page.locator(".user")).containsText("tanaka");
        assertThat(asked)
                .anyMatch(url -> url.contains("/oauth2/authorize?")
                        && url.contains("code_challenge=")
                        && url.contains("code_challenge_method=S256"));
    }

    @Test
    void shouldKeepTheSessionInACookieThatNoScriptAndNoOtherSiteCanUse() {
        logIn("tanaka", "/");
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.name.equals("kizuna-session"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.secure).isTrue();
                    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
                });
    }

    @Test
    void shouldCallServicesWithTheUsersOwnTokenAndRefreshItOneByOne() {
        // given tokens that are about to expire as soon as they are there
        Page page = logIn("tanaka", "/");
        assertThat(page.locator("#promises")).containsText("inq-1");
        // when panels are asked for at the same time
        page.evaluate(
                "() => Promise.all([1, 2, 3, 4].map(() => fetch('/panels/promises').then(answer => answer.text())))");
        // then all were answered, each with a token of its own
        page.reload();
        assertThat(page.locator("#promises")).containsText("inq-1");
        assertThat(SERVICES.tokens()).hasSizeGreaterThan(12).allMatch(token -> token.startsWith("Bearer ey"));
        assertThat(new HashSet<>(SERVICES.tokens())).hasSizeGreaterThan(3);
    }

    @Test
    void shouldOfferWhatChangesSomethingOnlyToThoseWhoMay() {
        // given
        Page operator = logIn("tanaka", "/");
        operator.locator("#promises summary").first().click();
        assertThat(operator.locator("#promises .acts a"))
                .hasText(new String[] {"Note the answer", "I take care of it"});
        browser.clearCookies();
        // when
        Page viewer = logIn("suzuki", "/");
        viewer.locator("#promises summary").first().click();
        // then
        assertThat(viewer.locator("#promises .why")).containsText("Why it is due then");
        assertThat(viewer.locator("#promises .acts a")).hasCount(0);
        assertThat(viewer.locator(".user")).containsText("May look");
        APIResponse told = post(viewer, "/inquiries/inq-1/answer");
        assertThat(told.status()).isEqualTo(403);
        assertThat(SERVICES.told()).isEmpty();
    }

    @Test
    void shouldTellAUserWithoutARoleSo() {
        Page page = logIn("nobody", "/");
        assertThat(page.locator("h1")).containsText("You may not see this");
    }

    @Test
    void shouldTellScriptsThatNobodyIsLoggedInRatherThanSendThemAway() {
        for (String address : List.of("/live", "/panels/promises")) {
            APIResponse answer = browser.request().get(dashboard() + address);
            assertThat(answer.status()).as(address).isEqualTo(401);
        }
        assertThat(SERVICES.asked()).isEmpty();
    }

    @Test
    void shouldRefuseAFormThatIsNotOfAPageOfOurs() {
        Page page = logIn("tanaka", "/");
        APIResponse answer = page.request()
                .post(
                        dashboard() + "/inquiries/inq-1/answer",
                        RequestOptions.create().setForm(FormData.create()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(SERVICES.told()).isEmpty();
    }

    @Test
    void shouldBeLoggedOutHereAndAtTheIssuerAfterSigningOut() {
        // given a page that asks for no further token
        Page page = logIn("tanaka", "/");
        assertThat(page.locator(".loading")).hasCount(0);
        // when
        page.locator(".user button").click();
        // then
        assertThat(page.locator("h1")).containsText("Signed out");
        page.navigate(dashboard() + "/");
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    @Test
    void shouldSaySoAndKeepThePageWhenTheSessionHasEnded() {
        // given
        Page page = logIn("tanaka", "/");
        assertThat(page.locator("#promises")).containsText("inq-1");
        // when
        browser.clearCookies();
        page.evaluate("() => htmx.trigger('#promises-body', 'changed')");
        // then
        assertThat(page.locator("#live-word a")).containsText("Signed out");
        assertThat(page.locator("#promises")).containsText("inq-1");
    }

    @Test
    void shouldNotStartWithoutAnIssuer() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(DashboardApplication.class)
                        .properties("server.port=0", "kizuna.topics.create=false")
                        .run()
                        .close())
                .hasMessageContaining("There is no issuer of tokens");
    }

    private Page logIn(String user, String address) {
        Page page = browser.newPage();
        page.navigate(dashboard() + address);
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill("pw");
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> url.startsWith(dashboard()));
        return page;
    }

    private APIResponse post(Page page, String address) {
        String header = page.locator("meta[name=csrf]").getAttribute("data-header");
        String token = page.locator("meta[name=csrf]").getAttribute("content");
        return page.request()
                .post(
                        dashboard() + address,
                        RequestOptions.create().setHeader(header, token).setForm(FormData.create()));
    }

    private String dashboard() {
        return "http://127.0.0.1:" + port;
    }
}
