package dev.kizuna.e2e.stack;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One browser for all tests of a JVM; it ends with the JVM. */
public final class Chromium {

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private static final Browser BROWSER = launch();

    private Chromium() {}

    /** A page of a reader who has never been here. */
    public static Page page(String language, int width, int height) {
        return BROWSER.newContext(
                        new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height))
                .newPage();
    }

    private static Browser launch() {
        Browser browser = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        return browser;
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing: install the package chromium"));
    }
}
