package dev.kizuna.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.kizuna.e2e.stack.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.kizuna.e2e.stack.Chromium;
import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Stack;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in a real browser: what happens is on it without reloading, in both languages, from nowhere else. */
class LivePageJourneyIT {

    private static final String PARTNER = "page-partner";
    private static final LocatorAssertions.ContainsTextOptions LIVE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    private static final Stack stack = Stack.shared();
    private static final Client client = new Client(stack);

    @BeforeAll
    static void register() {
        client.register(PARTNER);
    }

    @Test
    void shouldShowNewEventsAndPromisesWithoutReloading() {
        // given the open page
        List<String> hosts = new ArrayList<>();
        try (Page page = Chromium.page("en-GB", 1280, 720)) {
            page.onRequest(request -> hosts.add(URI.create(request.url()).getHost()));
            page.navigate(stack.dashboard().url() + "/");
            assertThat(page.locator("body[data-state=live]")).hasCount(1);

            // when an inquiry comes in that is due in some minutes
            Instant received = Instant.now().minus(Duration.ofHours(24)).plusSeconds(300);
            client.handIn(
                    client.partners(),
                    List.of(event(
                            "partner.inquiry-received",
                            "page-1",
                            PARTNER,
                            received,
                            "inquiryId",
                            "inq-page-1",
                            "channel",
                            "phone")));

            // then both are there, and nothing was asked of any other host
            assertThat(page.locator("#feed")).containsText("phone · inq-page-1", LIVE);
            assertThat(page.locator("#feed")).containsText("Inquiry received", LIVE);
            assertThat(page.locator("#promises")).containsText("inq-page-1", LIVE);
            screenshot(page, "live-page-en");
            assertThat(hosts).containsOnly("127.0.0.1");
        }
    }

    @Test
    void shouldSpeakTheBrowsersLanguageAndSayWhenItIsCutOff() {
        try (Page page = Chromium.page("ja-JP", 390, 844)) {
            page.navigate(stack.dashboard().url() + "/");
            assertThat(page.locator("html")).hasAttribute("lang", "ja");
            assertThat(page.locator("#promises-title")).containsText("約束");
            Locator body = page.locator("body");
            assertThat(body).hasAttribute("data-state", "live");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("nothing sticks out on a phone")
                    .isTrue();
            screenshot(page, "live-page-ja-phone");

            // when the connection is gone
            page.context().setOffline(true);
            stack.dashboard().kill();
            try {
                assertThat(page.locator("body:not([data-state=live])")).hasCount(1);
            } finally {
                page.context().setOffline(false);
                stack.dashboard().start();
                stack.dashboard().awaitReady();
            }

            // then it comes back by itself
            assertThat(body)
                    .hasAttribute("data-state", "live", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        }
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
