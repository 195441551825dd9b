package dev.kizuna.benchmark.figures;

import dev.kizuna.benchmark.report.Disk;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the benchmark and writes its page; ends with 1 when a goal is missed. */
public final class FiguresBenchmark {

    static final List<String> FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private static final String ACTIVITY = Topics.CAMPAIGN_ACTIVITY.name();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double WARM_UP = 0.2;
    private static final double GOAL_BARE = 0.4;
    private static final double GOAL_FLINK = 2;
    private static final long GOAL_FRESH_MILLIS = 250;
    private static final int COMMIT_MILLIS = 100;
    private static final int SELDOM_MILLIS = 1_000;
    private static final int[] PARALLELISM = {1, 2};

    private final Options options;
    private final Findings findings = new Findings();
    private final Parts parts;
    private final Progress progress;
    private final History history;

    private FiguresBenchmark(Options options, Parts parts, Progress progress) {
        this.options = options;
        this.parts = parts;
        this.progress = progress;
        this.history = new History(options.events(), Duration.ofDays(options.days()));
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println((e.getMessage() + "\n\n" + Options.USAGE).strip());
            System.exit(2);
            return;
        }
        boolean met;
        try (var parts = new Parts();
                var progress = new Progress(parts.bootstrapServers())) {
            met = new FiguresBenchmark(options, parts, progress).run();
        }
        System.exit(met ? 0 : 1);
    }

    private boolean run() throws Exception {
        findings.note("load of the machine over one minute before the run: %.1f"
                .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        try (var publisher = new Publisher(parts)) {
            write(publisher);
            double bare = options.has("bare") ? bare() : 0;
            double full = options.has("full") ? full(publisher, bare) : 0;
            if (options.has("flink")) {
                beside(full);
            }
        }
        String page = findings.page(options);
        System.out.println();
        System.out.println(page);
        if (options.results() != null) {
            Files.writeString(options.results(), page);
        }
        return findings.allMet();
    }

    private void write(Publisher publisher) {
        progress.createTopic(Topics.PARTNER_DIRECTORY.name(), Map.of("cleanup.policy", "compact"));
        progress.createTopic(ACTIVITY, Map.of());
        publisher.partners();
        long start = System.nanoTime();
        for (int index = 0; index < history.size(); index++) {
            publisher.publish(history.event(index));
        }
        publisher.flush();
        findings.note("%,d events written at %,.0f/s".formatted(history.size(), history.size() / seconds(start)));
    }

    private double bare() {
        var program = new JavaProgram(
                BareCount.GROUP,
                FLAGS,
                JavaProgram.ownClassPath(),
                BareCount.class.getName(),
                List.of(
                        parts.bootstrapServers(),
                        ACTIVITY,
                        parts.home().resolve(BareCount.GROUP).toString(),
                        Integer.toString(options.threads()),
                        Integer.toString(COMMIT_MILLIS)),
                Map.of());
        Child child = Child.start(program, parts.home().resolve("bare.log"));
        try {
            double rate = progress.drained(BareCount.GROUP, ACTIVITY, WARM_UP, child::isAlive);
            findings.add("Bare count of byte arrays, exactly once", perSecond(rate));
            findings.note("processor time of the bare count in µs for an event: "
                    + ThreadTimes.of(child.pid(), history.size()));
            return rate;
        } catch (IllegalStateException e) {
            throw new IllegalStateException(String.join("\n", child.lastLogLines(30)), e);
        } finally {
            child.stop(Duration.ofSeconds(10));
        }
    }

    private double full(Publisher publisher, double bare) throws Exception {
        double rate;
        try (var kpi = new Kpi("figures", parts, options)) {
            rate = progress.drained(Kpi.GROUP, ACTIVITY, WARM_UP, kpi::isAlive);
            findings.add("All figures, from an empty state to the end of the history", perSecond(rate));
            if (bare > 0) {
                findings.add(
                        "All figures to the bare count",
                        "%.3f".formatted(rate / bare),
                        "at least " + GOAL_BARE,
                        rate / bare >= GOAL_BARE);
            }
            findings.note(
                    "processor time of all figures in µs for an event: " + ThreadTimes.of(kpi.pid(), history.size()));
            findings.note("records that all figures wrote to Kafka for an event: %.1f"
                    .formatted(kpi.written() / history.size()));
            findings.note("projections had read all of it %.1f s later"
                    .formatted(progress.othersDrained(Kpi.GROUP, PATIENCE).toMillis() / 1e3));
            fresh(kpi, publisher, rate / 2);
        }
        state();
        return rate;
    }

    private void fresh(Kpi kpi, Publisher publisher, double rate) throws Exception {
        long[] millis = new Freshness(kpi, publisher, history).measure(rate, Duration.ofSeconds(options.seconds()));
        findings.add(
                "Event to scorecard over HTTP at %s, half of that".formatted(perSecond(rate)),
                "p50 %d ms, p99 %d ms, at most %d ms, of %,d"
                        .formatted(at(millis, 0.5), at(millis, 0.99), at(millis, 1), millis.length),
                "p99 at most %d ms".formatted(GOAL_FRESH_MILLIS),
                at(millis, 0.99) <= GOAL_FRESH_MILLIS);
    }

    private void state() throws IOException {
        long cards = Cards.count(parts.bootstrapServers());
        Map<String, Long> stores = Disk.stores(parts.home().resolve("figures"));
        long bytes = stores.values().stream().mapToLong(Long::longValue).sum();
        findings.add(
                "State on disk for each scope and day",
                "%,.0f bytes in `scorecards`, %,.0f in all stores; %,d scope-days"
                        .formatted(
                                stores.getOrDefault("scorecards", 0L) / (double) cards, bytes / (double) cards, cards));
        stores.forEach((store, size) -> findings.note("store %s: %.1f MB, %.0f bytes for each event of the history"
                .formatted(store, size / 1e6, size / (double) history.size())));
    }

    private void beside(double full) throws Exception {
        Flink flink = Flink.find();
        if (flink == null) {
            findings.note("Flink was not built, so it was not measured");
            return;
        }
        double best = 0;
        for (int parallelism : PARALLELISM) {
            double rate = flink.measure(parts, progress, ACTIVITY, COMMIT_MILLIS, parallelism, WARM_UP);
            findings.add(
                    "Flink 2.2, RocksDB, counts and sums by scope and day only, parallelism " + parallelism,
                    perSecond(rate));
            best = Math.max(best, rate);
        }
        findings.note("Flink with a checkpoint each second, when what it counted is seen that much later: %s"
                .formatted(perSecond(flink.measure(parts, progress, ACTIVITY, SELDOM_MILLIS, 1, WARM_UP))));
        findings.add(
                "All figures to the better Flink",
                "%.2f".formatted(full / best),
                "at least " + GOAL_FLINK,
                full / best >= GOAL_FLINK);
    }

    private static long at(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String perSecond(double rate) {
        return "%,.0f/s".formatted(rate);
    }
}
