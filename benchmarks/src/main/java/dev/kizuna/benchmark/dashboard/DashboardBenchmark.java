package dev.kizuna.benchmark.dashboard;

import com.microsoft.playwright.BrowserContext;
import dev.kizuna.benchmark.report.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures how soon pages are ready in a real browser, beside the same pages out of memory, and writes the page of results. */
public final class DashboardBenchmark {

    private static final int PARTNERS = 1_000;
    private static final int PROMISES = 100_000;
    private static final int SMALL = 10;
    private static final double READY_MILLIS = 1_000;
    private static final long MOST_BYTES = 1_500_000;
    private static final int MOST_REQUESTS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Path RESULTS = Path.of("benchmarks", "results", "dashboard.md");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");
    private static final Pattern STATUS = Pattern.compile("\"(OPEN|WARNED|BREACHED|MET|MET_LATE)\":(\\d+)");
    private static final Map<String, String> PAGES = pages();

    private final Stack stack;
    private final Visitor visitor;
    private final int rounds;
    private final double loadBefore = load();
    private final List<PageFigures> figures = new ArrayList<>();

    private DashboardBenchmark(Stack stack, Visitor visitor, int rounds) {
        this.stack = stack;
        this.visitor = visitor;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        boolean quick = arguments.length > 0 && arguments[0].equals("--quick");
        int partners = quick ? PARTNERS / SMALL : PARTNERS;
        Path home = Files.createTempDirectory("dashboard");
        try (var stack = new Stack(home);
                var visitor = new Visitor()) {
            var benchmark = new DashboardBenchmark(stack, visitor, quick ? 5 : 20);
            String loaded = benchmark.fill(partners, quick ? PROMISES / SMALL : PROMISES);
            benchmark.measure();
            String page = benchmark.page(partners, loaded);
            say(page);
            if (!quick) {
                Files.writeString(RESULTS, page);
            }
            System.exit(benchmark.isMet() ? 0 : 1);
        }
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Today", "/");
        pages.put("Partners", "/partners");
        pages.put("Partners as a board", "/partners?view=board");
        pages.put("a partner", "/partners/" + Programme.partner(0));
        pages.put("a key person", "/key-persons/" + Programme.keyPerson(0));
        pages.put("Campaigns", "/campaigns");
        pages.put("a campaign", "/campaigns/" + Programme.campaign(0));
        pages.put("Events", "/events");
        pages.put("Reviews", "/reviews");
        pages.put("System", "/system");
        return pages;
    }

    /** Returns what there is then, in words. */
    private String fill(int partners, int promises) throws InterruptedException {
        Instant now = Instant.now();
        var programme = new Programme(partners, now);
        long start = System.nanoTime();
        programme.enter(stack.partners(), stack.campaigns());
        say("partners, key persons, managers and campaigns entered after %.0f s".formatted(seconds(start)));
        long told;
        try (var publisher = stack.publisher()) {
            programme.publish(publisher);
            told = new Promises(programme, now, publisher).tell(promises);
        }
        say("events published after %.0f s".formatted(seconds(start)));
        // three promises of check-ins go with each key person
        await(
                "promises",
                () -> matches(TOTAL, summary()).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        >= told + 3L * partners);
        await("gaps", () -> stack.figures().get("/api/gaps?status=open").body().contains("gapId"));
        say("promises opened after %.0f s".formatted(seconds(start)));
        stack.awaitQuiet();
        String counts = matches(STATUS, summary()).toString();
        say("quiet after %.0f s: %s".formatted(seconds(start), counts));
        return counts;
    }

    private String summary() {
        return stack.promises().get("/api/obligations/summary").body();
    }

    private void measure() throws IOException {
        say("warming up");
        try (BrowserContext context = visitor.stranger()) {
            for (int round = 0; round < rounds / 2 + 1; round++) {
                PAGES.values().forEach(path -> visitor.visit(context, stack.url() + path));
            }
        }
        try (var pictures = new StillPictures(stack.url())) {
            PAGES.forEach((name, path) -> {
                String still = pictures.hang(path.split("\\?")[0], visitor.picture(stack.url() + path));
                var figure = new PageFigures(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                try (BrowserContext known = visitor.stranger()) {
                    visitor.visit(known, stack.url() + path);
                    for (int round = 0; round < rounds; round++) {
                        try (BrowserContext context = visitor.stranger()) {
                            figure.first().add(visitor.visit(context, stack.url() + path));
                        }
                        try (BrowserContext context = visitor.stranger()) {
                            figure.still().add(visitor.load(context, still));
                        }
                        figure.again().add(visitor.visit(known, stack.url() + path));
                    }
                }
                figures.add(figure);
                say(figure.row());
            });
        }
    }

    private boolean isMet() {
        return isSoon() && isLight();
    }

    private boolean isSoon() {
        return figures.getFirst().readyAtMost() <= READY_MILLIS;
    }

    private boolean isLight() {
        return figures.stream().allMatch(page -> page.bytes() <= MOST_BYTES && page.requests() <= MOST_REQUESTS);
    }

    private String page(int partners, String loaded) {
        return String.format(
                Locale.ROOT,
                """
                # Dashboard

                Pages of the dashboard in a real browser, on the whole stack with %,d partners and the promises %s; how it is measured: [README](../README.md#dashboard). Milliseconds from navigation; %d visits of each kind.

                | page | ready, first visit: p50 / p95 / most | ready, again: p50 / p95 | document alone | finished page out of memory | requests | KB sent | KB unpacked | slowest part |
                |---|---|---|---|---|---|---|---|---|
                %s

                | goal | |
                |---|---|
                | Today ready within %,.0f ms at p95 of first visits | %s |
                | no page over %,d KB or %d requests | %s |

                Browser (Chromium %s), all services, store, broker and registry share the processors; heaps and flags are those of the local stack.
                Load of the machine over one minute: %.1f before the run, %.1f at its end.

                %s
                """,
                partners,
                loaded,
                rounds,
                String.join("\n", figures.stream().map(PageFigures::row).toList()),
                READY_MILLIS,
                isSoon() ? "met" : "**missed**",
                MOST_BYTES / 1_000,
                MOST_REQUESTS,
                isLight() ? "met" : "**missed**",
                visitor.version(),
                loadBefore,
                load(),
                Machine.described());
    }

    private static Map<String, Long> matches(Pattern pattern, String text) {
        Map<String, Long> sums = new LinkedHashMap<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            boolean named = matcher.groupCount() > 1;
            sums.merge(named ? matcher.group(1) : "", Long.parseLong(matcher.group(matcher.groupCount())), Long::sum);
        }
        return sums;
    }

    private static void await(String what, BooleanSupplier done) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("gave up waiting for " + what);
            }
            Thread.sleep(POLL);
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
