package dev.kizuna.benchmark.figures;

import dev.kizuna.benchmark.report.Disk;
import dev.kizuna.benchmark.service.Publisher;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Runs the benchmark and writes its page; ends with 1 when a goal is missed. */
public final class FiguresBenchmark {

    private static final String ACTIVITY = Topics.CAMPAIGN_ACTIVITY.name();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double WARM_UP = 0.2;
    private static final double GOAL_BARE = 0.4;
    private static final double GOAL_FLINK = 2;
    private static final long GOAL_FRESH_MILLIS = 250;
    private static final int HALF = 2;
    private static final int[] PARTS_OF_THE_RATE = {16, 8, 4, HALF};
    private static final int COMMIT_MILLIS = 100;
    /** How often kpi-service commits while what it reads is old. */
    private static final int BEHIND_MILLIS = 2_000;

    private static final int MOST_TOPICS = 12;
    private static final String SCORECARDS = "kpi-service with scorecards alone";
    private static final String FULL = "kpi-service with all figures";
    private static final int[] PARALLELISM = {1, 2};

    private final Options options;
    private final Findings findings = new Findings();
    private final Parts parts;
    private final Progress progress;
    private final History history;
    private final Map<String, Step> steps = new LinkedHashMap<>();

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
        try (var publisher = new Publisher(parts.bootstrapServers(), parts.registryUrl())) {
            write(publisher);
            if (options.has("ladder")) {
                ladder();
            }
            if (options.has("full")) {
                full(publisher);
            }
            if (options.has("flink")) {
                beside();
            }
            explain();
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
        history.partners().forEach(profile -> publisher.publish(PartnerKeys.profile(profile.getPartnerId()), profile));
        publisher.flush();
        long start = System.nanoTime();
        for (int index = 0; index < history.size(); index++) {
            publisher.publish(history.event(index));
        }
        publisher.flush();
        findings.note("%,d events written at %,.0f/s".formatted(history.size(), history.size() / seconds(start)));
    }

    private void ladder() throws Exception {
        for (Rung rung : Rung.values()) {
            Step step = climb(rung);
            steps.put(rung.title(), step);
            findings.step(rung.title(), step, rateOf(Rung.BARE.title()));
        }
        try (var kpi = new Kpi("alone", parts, options, "--kizuna.kpi.scorecards-alone=true")) {
            keep(SCORECARDS, drained(kpi));
        }
        progress.forget(Kpi.TOPICS);
    }

    private Step climb(Rung rung) {
        if (rung == Rung.WINDOWED) {
            progress.createTopic(rung.group() + "-cards", Map.of("cleanup.policy", "compact"));
        }
        var program = new JavaProgram(
                rung.group(),
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=dev.kizuna,java.math,java.time"),
                JavaProgram.ownClassPath(),
                Rungs.class.getName(),
                List.of(
                        rung.name(),
                        parts.bootstrapServers(),
                        parts.registryUrl(),
                        ACTIVITY,
                        parts.home().resolve(rung.group()).toString(),
                        Integer.toString(options.threads()),
                        Integer.toString(rung == Rung.WINDOWED ? BEHIND_MILLIS : COMMIT_MILLIS)),
                Map.of());
        Child child = Child.start(program, parts.home().resolve(rung.group() + ".log"));
        try {
            return drained(rung.group(), child.pid(), child::isAlive, rung.group());
        } catch (IllegalStateException e) {
            throw new IllegalStateException(String.join("\n", child.lastLogLines(30)), e);
        } finally {
            child.stop(Duration.ofSeconds(10));
        }
    }

    private Step drained(Kpi kpi) {
        return drained(Kpi.GROUP, kpi.pid(), kpi::isAlive, Kpi.TOPICS);
    }

    private Step drained(String group, long pid, BooleanSupplier lives, String... topics) {
        Duration before = ThreadTimes.ofOthers(pid);
        double rate = progress.drained(group, ACTIVITY, WARM_UP, lives);
        ThreadTimes times = ThreadTimes.of(pid, history.size());
        Duration others = ThreadTimes.ofOthers(pid).minus(before);
        Map<String, Long> written = progress.sizes(topics);
        double records = written.values().stream().mapToLong(Long::longValue).sum();
        if (topics.length > 1) {
            findings.note("records written for 100 events: "
                    + written.entrySet().stream()
                            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                            .limit(MOST_TOPICS)
                            .map(topic ->
                                    "%s %.0f".formatted(topic.getKey(), 100.0 * topic.getValue() / history.size()))
                            .collect(Collectors.joining(", ")));
        }
        return new Step(rate, times, others.toNanos() / 1e3 / history.size(), records / history.size());
    }

    private void keep(String title, Step step) {
        steps.put(title, step);
        findings.step(title, step, rateOf(Rung.BARE.title()));
    }

    private double rateOf(String title) {
        Step step = steps.get(title);
        return step == null ? 0 : step.rate();
    }

    private void full(Publisher publisher) throws Exception {
        try (var kpi = new Kpi("figures", parts, options)) {
            Step step = drained(kpi);
            keep(FULL, step);
            findings.add("Rebuild: all figures, from an empty state to the end of the history", perSecond(step.rate()));
            double bare = rateOf(Rung.BARE.title());
            if (bare > 0) {
                findings.add(
                        "All figures to the bare count",
                        "%.3f".formatted(step.rate() / bare),
                        "at least " + GOAL_BARE,
                        step.rate() / bare >= GOAL_BARE);
            }
            findings.note("projections had read all of it %.1f s later"
                    .formatted(progress.othersDrained(Kpi.GROUP, PATIENCE).toMillis() / 1e3));
            fresh(kpi, publisher, step.rate());
        }
        state();
    }

    /** At half of the rate, as the goal has it, and at lower ones, which show from where on events wait for each other. */
    private void fresh(Kpi kpi, Publisher publisher, double most) throws Exception {
        var freshness = new Freshness(kpi, publisher, history);
        for (int part : PARTS_OF_THE_RATE) {
            Freshness.Seen seen = freshness.measure(most / part, Duration.ofSeconds(options.seconds()));
            long[] millis = seen.millis();
            String what = "Event to scorecard over HTTP at %s, 1/%d of that".formatted(perSecond(most / part), part);
            String figure =
                    "p50 %d ms, p99 %d ms, at most %d ms, of %,d; %d questions without an answer; processors %.0f%% busy"
                            .formatted(
                                    at(millis, 0.5),
                                    at(millis, 0.99),
                                    at(millis, 1),
                                    millis.length,
                                    seen.silent(),
                                    100 * seen.busy());
            if (part == HALF) {
                boolean met = at(millis, 0.99) <= GOAL_FRESH_MILLIS;
                findings.add(what, figure, "p99 at most %d ms".formatted(GOAL_FRESH_MILLIS), met);
            } else {
                findings.add(what, figure);
            }
        }
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

    private void beside() throws Exception {
        Flink flink = Flink.find();
        if (flink == null) {
            findings.note("Flink was not built, so it was not measured");
            return;
        }
        double best = 0;
        for (int parallelism : options.quick() ? new int[] {1} : PARALLELISM) {
            double rate = flink.measure(parts, progress, ACTIVITY, BEHIND_MILLIS, parallelism, WARM_UP);
            findings.add(
                    "Flink 2.2, RocksDB, a checkpoint each two seconds, counts and sums by scope and day only,"
                            + " parallelism "
                            + parallelism,
                    perSecond(rate));
            best = Math.max(best, rate);
        }
        if (!options.quick()) {
            findings.note("Flink with a checkpoint each 100 ms, as often as kpi-service commits while it keeps up: %s"
                    .formatted(perSecond(flink.measure(parts, progress, ACTIVITY, COMMIT_MILLIS, 1, WARM_UP))));
        }
        compare("The same job in Kafka Streams to the better Flink", rateOf(Rung.WINDOWED.title()), best);
        compare("Scorecards of kpi-service to the better Flink", rateOf(SCORECARDS), best);
        compare("All figures to the better Flink", rateOf(FULL), best);
    }

    private void compare(String what, double rate, double flink) {
        if (rate > 0) {
            findings.add(what, "%.2f".formatted(rate / flink), "at least " + GOAL_FLINK, rate / flink >= GOAL_FLINK);
        }
    }

    private void explain() {
        Step bare = steps.get(Rung.BARE.title());
        Step full = steps.get(FULL);
        if (bare == null || full == null) {
            return;
        }
        findings.because(
                "The bare count leaves %.1f µs of its stream thread for an event at %s of its rate; all figures take %.1f."
                        .formatted(
                                bare.times().streamThreads() / GOAL_BARE,
                                GOAL_BARE,
                                full.times().streamThreads()));
        String dearest = "";
        double most = 0;
        Step before = bare;
        for (Map.Entry<String, Step> next : steps.entrySet()) {
            double more =
                    next.getValue().times().streamThreads() - before.times().streamThreads();
            if (more > most) {
                most = more;
                dearest = next.getKey();
            }
            before = next.getValue();
        }
        findings.because("Of what is added on the way, most is by \"%s\": %.1f µs of a stream thread for an event."
                .formatted(dearest, most));
        double processors = Runtime.getRuntime().availableProcessors();
        findings.because(
                "All processes together use %.0f µs of processor time for an event, of which there are %.0f on this machine: %s is what it could do at best."
                        .formatted(
                                full.times().all() + full.others(),
                                processors,
                                perSecond(processors * 1e6 / (full.times().all() + full.others()))));
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
