package dev.kizuna.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.kizuna.dashboard.feed.LiveFeed;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalParts;
import dev.kizuna.stack.testing.LocalRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A page in a real Chromium over services that answer what the test says. All such tests of a run share the browser, the
 * dashboard, the broker and the registry; what services answer is forgotten after each test.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
public abstract class PageTest {

    /** A page heavier than this is refused. */
    private static final long MOST_BYTES = 1_500_000;

    private static final int MOST_REQUESTS = 30;
    private static final LocalBroker BROKER = LocalParts.shared().broker();
    private static final LocalRegistry REGISTRY = LocalParts.shared().registry();

    protected static final FakeServices SERVICES = FakeServices.start();

    @LocalServerPort
    int port;

    @Autowired
    protected EventProducer events;

    @Autowired
    protected Directory directory;

    @Autowired
    protected LiveFeed feed;

    private final List<BrowserContext> opened = new ArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** What a page is looked at with. */
    protected enum Screen {
        DESKTOP(1440, 900),
        PHONE(390, 844);

        final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
        properties.add("kizuna.schema-registry.url", REGISTRY::url);
        List.of("partner", "campaign", "kpi", "notification")
                .forEach(service -> properties.add("kizuna.services." + service, () -> SERVICES.url(service)));
    }

    @BeforeEach
    void forgetWhatWasAnswered() {
        SERVICES.reset();
    }

    @AfterEach
    void closePages() {
        opened.forEach(BrowserContext::close);
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    /** Opens an address in a language on a screen and waits until it is live and its panels are there. */
    protected Page open(String address, String language, Screen screen) {
        return open(address, language, screen, ColorScheme.LIGHT);
    }

    protected Page open(String address, String language, Screen screen, ColorScheme scheme) {
        Page page = context(language, screen, scheme, true).newPage();
        page.onRequest(requests::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(url(address));
        page.waitForSelector("body[data-state=live]");
        page.waitForCondition(() -> page.locator(".loading").count() == 0);
        return page;
    }

    /** A page whose scripts do not run. */
    protected Page openWithoutScripts(String address, String language) {
        Page page = context(language, Screen.DESKTOP, ColorScheme.LIGHT, false).newPage();
        page.navigate(url(address));
        return page;
    }

    protected String url(String address) {
        return "http://127.0.0.1:" + port + address;
    }

    /** Holds the page against the rules of WCAG 2.2 AA that a program can decide. */
    protected static void assertAccessible(Page page) {
        page.evaluate(Chromium.AXE);
        Object found = page.evaluate("""
                async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
                    .violations.map(each => each.id + ': ' + each.help + ' — ' + each.nodes.map(node => node.html.slice(0, 200)).join(' | '))
                """);
        assertThat((List<?>) found).as("accessibility of " + page.url()).isEmpty();
    }

    /** Nothing sticks out to the side, so that nobody has to scroll there. */
    protected static void assertFits(Page page) {
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > innerWidth + 1
                    && !each.closest('.wide, .hidden, .skip')).slice(0, 5).map(each => each.outerHTML.slice(0, 160))
                """))
                .as("what sticks out at %s", page.viewportSize().width)
                .isEmpty();
    }

    /** Light enough, in few requests, and from nowhere else. */
    protected void assertLight(Page page) {
        page.waitForLoadState(LoadState.LOAD);
        List<Request> own = requests.stream()
                .filter(request -> request.frame().page().equals(page))
                .toList();
        assertThat(own).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(own)
                .extracting(request -> URI.create(request.url()).getHost())
                .containsOnly("127.0.0.1");
        Number bytes = (Number) page.evaluate("""
                () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .reduce((sum, each) => sum + Math.max(each.decodedBodySize, each.encodedBodySize), 0)
                """);
        assertThat(bytes.longValue()).as("bytes of " + page.url()).isLessThanOrEqualTo(MOST_BYTES);
    }

    /** Keeps a picture to be looked at. */
    protected static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private BrowserContext context(String language, Screen screen, ColorScheme scheme, boolean scripts) {
        BrowserContext context = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(screen.width, screen.height)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(20_000);
        opened.add(context);
        return context;
    }
}
