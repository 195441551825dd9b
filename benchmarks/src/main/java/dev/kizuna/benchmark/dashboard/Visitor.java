package dev.kizuna.benchmark.dashboard;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody with a real browser. */
final class Visitor implements AutoCloseable {

    /** Runs before the page does, looks at each picture that is drawn, and notes when the page is ready. */
    private static final String STOPWATCH = """
            window.readyAt = 0;
            const look = () => {
              if (document.body?.dataset.state === 'live' && !document.querySelector('.loading')) window.readyAt = performance.now();
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
            """;

    private static final String TOLD = """
            () => {
              const document = performance.getEntriesByType('navigation')[0];
              const parts = performance.getEntriesByType('resource');
              const all = [document, ...parts];
              const sum = (of) => all.reduce((total, each) => total + of(each), 0);
              const asked = parts.filter((each) => each.name.includes('/panels/') && each.startTime < window.readyAt);
              const slowest = asked.sort((one, other) => other.duration - one.duration)[0];
              return {
                ready: window.readyAt,
                document: document.domContentLoadedEventEnd,
                transferred: sum((each) => each.transferSize),
                bytes: sum((each) => Math.max(each.decodedBodySize, each.encodedBodySize)),
                slowest: slowest ? new URL(slowest.name).pathname : '',
                slowestMillis: slowest?.duration ?? 0
              };
            }
            """;

    private static final double PATIENCE_MILLIS = 60_000;
    private static final double A_LITTLE_LONGER_MILLIS = 500;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));

    /** A browser that has been nowhere yet. */
    BrowserContext stranger() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("ja-JP").setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    String version() {
        return browser.version();
    }

    /** Goes to a page of the dashboard. */
    Visit visit(BrowserContext context, String url) {
        try (Page page = context.newPage()) {
            List<Request> requests = new CopyOnWriteArrayList<>();
            page.onRequest(requests::add);
            goTo(page, url);
            page.waitForTimeout(A_LITTLE_LONGER_MILLIS);
            Map<?, ?> told = (Map<?, ?>) page.evaluate(TOLD);
            return new Visit(
                    number(told, "ready").doubleValue(),
                    number(told, "document").doubleValue(),
                    requests.size(),
                    number(told, "transferred").longValue(),
                    number(told, "bytes").longValue(),
                    String.valueOf(told.get("slowest")),
                    number(told, "slowestMillis").doubleValue());
        }
    }

    /** What a page is like once it is ready, without its scripts. */
    String picture(String url) {
        try (BrowserContext context = stranger();
                Page page = context.newPage()) {
            goTo(page, url);
            page.evaluate("() => document.querySelectorAll('script').forEach((each) => each.remove())");
            return page.content();
        }
    }

    /** Milliseconds until a page without scripts is loaded. */
    double load(BrowserContext context, String url) {
        try (Page page = context.newPage()) {
            page.navigate(url);
            page.waitForLoadState(LoadState.LOAD);
            return ((Number) page.evaluate("() => performance.getEntriesByType('navigation')[0].domComplete"))
                    .doubleValue();
        }
    }

    private static void goTo(Page page, String url) {
        page.addInitScript(STOPWATCH);
        page.navigate(url);
        page.waitForCondition(() -> ((Number) page.evaluate("() => window.readyAt")).doubleValue() > 0);
    }

    private static Number number(Map<?, ?> told, String name) {
        return (Number) Objects.requireNonNull(told.get(name), name);
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing: install the package chromium"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
