package dev.kizuna.benchmark.timers;

import dev.kizuna.benchmark.report.Disk;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Measures the engine, one question after the other, on the same broker and the same stores. */
final class EngineRun {

    private static final long SECOND = 1_000;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int DAYS_OPEN = 60;
    private static final long SPREAD = 7_919_000;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int OTHERS_RATE = 500;
    private static final int AFTER_KILL_RATE = 200;
    private static final int ON_TIME_MILLIS = 1_000;
    private static final List<String> TIMER_STORES = List.of("obligations", "timelines", "deadlines");

    private final Options options;
    private final Findings findings;
    private final Engine engine;
    private final Openings openings;
    private final Watch watch;
    private final EngineInstance first;

    private EngineRun(Options options, Findings findings, Engine engine) {
        this.options = options;
        this.findings = findings;
        this.engine = engine;
        this.first = engine.instance("first");
        first.awaitReady();
        this.watch = engine.watch();
        this.openings = engine.openings();
    }

    static SideFigures measure(Options options, Findings findings) {
        return with(options, findings, EngineRun::measure);
    }

    /** Only how others take over, with as many open. */
    static void measureStandby(Options options, Findings findings) {
        with(options, findings, run -> {
            run.measureStandby();
            return findings;
        });
    }

    private static <T> T with(Options options, Findings findings, Function<EngineRun, T> measuring) {
        try (var engine = new Engine(options)) {
            var run = new EngineRun(options, findings, engine);
            try (run.watch;
                    run.openings) {
                return measuring.apply(run);
            }
        }
    }

    private SideFigures measure() {
        openings.report(options.partners());
        engine.awaitQuiet(first);
        double takenIn = takeIn();
        double bytes = bytesOnDisk();
        double fired = catchUp(takenIn);
        idle();
        Tally onTime = onTime();
        herd(takenIn);
        if (options.has("standby")) {
            takeOver();
        }
        return new SideFigures(takenIn, fired, bytes, onTime.latenessAt(0.5), onTime.latenessAt(0.99));
    }

    private void measureStandby() {
        openings.report(options.partners());
        takeIn();
        takeOver();
    }

    private double takeIn() {
        long base = System.currentTimeMillis() + 30 * DAY;
        Batch batch = engine.batch("open", options.open(), index -> base + (index * SPREAD) % (DAYS_OPEN * DAY));
        Tally tally = watch.expect(batch);
        long start = System.nanoTime();
        openings.open(batch);
        double published = seconds(start);
        tally.awaitOpened();
        double rate = options.open() / seconds(start);
        findings.note("%,d promises opened: published in %.1f s, all kept and committed after %.1f s"
                .formatted(options.open(), published, seconds(start)));
        return rate;
    }

    private double bytesOnDisk() {
        engine.awaitQuiet(first);
        first.stop();
        Map<String, Long> stores = Disk.stores(first.state());
        stores.forEach((store, bytes) -> findings.note("store %s: %.1f MB, %.1f bytes for each open promise"
                .formatted(store, bytes / 1e6, bytes / (double) options.open())));
        findings.note(
                "all stores together: %.1f bytes for each open promise".formatted(bytes(stores.values().stream())));
        double bytes = bytes(TIMER_STORES.stream().map(store -> stores.getOrDefault(store, 0L)));
        long start = System.nanoTime();
        first.start();
        first.awaitReady();
        findings.add(
                "Restart after a stop, %,d open".formatted(options.open()),
                "ready in %.1f s".formatted(seconds(start)),
                "");
        return bytes;
    }

    private double bytes(Stream<Long> sizes) {
        return sizes.mapToLong(Long::longValue).sum() / (double) options.open();
    }

    /** All fall due while nobody looks; then an instance starts. */
    private double catchUp(double takenIn) {
        long due = System.currentTimeMillis() + enoughToOpen(options.fire(), takenIn);
        Batch batch = engine.batch("catch-up", options.fire(), _ -> due);
        Tally tally = watch.expect(batch);
        openings.open(batch);
        tally.awaitOpened();
        engine.awaitQuiet(first);
        if (System.currentTimeMillis() > due) {
            findings.note("opening took longer than thought: part of the catch-up fired before the restart");
        }
        first.stop();
        Pause.until(due + SECOND);
        first.start();
        tally.awaitBreached();
        double rate = options.fire() / Math.max(0.001, (tally.lastBreachAt() - tally.firstBreachAt()) / 1e3);
        check(tally);
        return rate;
    }

    private void idle() {
        engine.awaitQuiet(first);
        List<String> before = first.metrics();
        Pause.of(IDLE);
        List<String> after = first.metrics();
        double ticks = difference(before, after, "kizuna_obligations_tick_seconds_count", "fired=\"false\"");
        double micros =
                difference(before, after, "kizuna_obligations_tick_seconds_sum", "fired=\"false\"") / ticks * 1e6;
        findings.add(
                "Idle tick after %,d fired".formatted(options.fire()),
                "%.0f µs (mean of %,.0f)".formatted(micros, ticks),
                "",
                "at most 100 µs",
                micros <= 100);
    }

    private Tally onTime() {
        int size = options.seconds() * Options.ON_TIME_RATE;
        long from = System.currentTimeMillis() + 20 * SECOND;
        Tally tally =
                watch.expect(engine.batch("on time", size, index -> from + index * SECOND / Options.ON_TIME_RATE));
        openings.open(tally.batch());
        tally.awaitOpened();
        findings.note("on-time deadlines were open %.1f s before the first"
                .formatted((from - System.currentTimeMillis()) / 1e3));
        tally.awaitBreached();
        check(tally);
        return tally;
    }

    private void herd(double takenIn) {
        long due = System.currentTimeMillis() + enoughToOpen(options.herd(), takenIn);
        long othersFrom = due - 2 * SECOND;
        int others = OTHERS_RATE * (2 + options.seconds());
        Tally herd = watch.expect(engine.batch("herd", options.herd(), _ -> due));
        Tally beside = watch.expect(
                engine.batch("beside the herd", others, index -> othersFrom + index * SECOND / OTHERS_RATE));
        openings.open(herd.batch());
        openings.open(beside.batch());
        herd.awaitOpened();
        beside.awaitOpened();
        herd.awaitBreached();
        beside.awaitBreached();
        check(herd);
        check(beside);
        double rate = options.herd() / ((herd.lastBreachAt() - due) / 1e3);
        findings.add(
                "A herd of %,d due at one instant".formatted(options.herd()),
                perSecond(rate),
                "",
                "60,000/s",
                rate >= 60_000);
        findings.add(
                "Lateness of %,d others a second beside the herd".formatted(OTHERS_RATE),
                "p50 %,d ms, p99 %,d ms, at most %,d ms"
                        .formatted(beside.latenessAt(0.5), beside.latenessAt(0.99), beside.latenessAt(1)),
                "",
                "under 1 s",
                beside.latenessAt(1) < SECOND);
    }

    private void takeOver() {
        Set<String> clients = engine.clients();
        EngineInstance second = engine.instance("second");
        long start = System.nanoTime();
        second.awaitReady();
        engine.awaitQuiet(second);
        findings.note("a fresh standby had copied everything after %.0f s".formatted(seconds(start)));
        Set<Integer> partitions = engine.partitionsOf(clients);
        Tally tally = deadlines("after a kill");
        first.kill();
        long killed = System.currentTimeMillis();
        tally.awaitBreached();
        check(tally);
        tellOfTheFirst(
                "First on-time fire after kill -9, with a standby",
                tally,
                killed,
                index -> partitions.contains(Engine.partitionOf(tally.batch().partner(index))),
                true);
        restart(second);
    }

    private void restart(EngineInstance alone) {
        Tally tally = deadlines("after a restart");
        alone.kill();
        long killed = System.currentTimeMillis();
        alone.start();
        tally.awaitBreached();
        check(tally);
        tellOfTheFirst(
                "First on-time fire after kill -9 and start, nobody standing by", tally, killed, _ -> true, false);
    }

    /** Some that fall due for long enough for whoever takes over; returns when they have begun to. */
    private Tally deadlines(String purpose) {
        int seconds = Math.max(60, options.open() / 30_000);
        long from = System.currentTimeMillis() + 15 * SECOND;
        Tally tally = watch.expect(
                engine.batch(purpose, seconds * AFTER_KILL_RATE, index -> from + index * SECOND / AFTER_KILL_RATE));
        openings.open(tally.batch());
        tally.awaitOpened();
        Pause.until(from + 5 * SECOND);
        return tally;
    }

    private void tellOfTheFirst(String what, Tally tally, long killed, IntPredicate concerned, boolean isGoal) {
        long firstSeen = Long.MAX_VALUE;
        long firstOnTime = Long.MAX_VALUE;
        for (int index = 0; index < tally.batch().size(); index++) {
            long seenAt = tally.seenAt(index);
            if (concerned.test(index)
                    && seenAt > killed + 200
                    && tally.batch().dueAt().applyAsLong(index) > killed) {
                firstSeen = Math.min(firstSeen, seenAt);
                if (tally.lateness(index) <= ON_TIME_MILLIS) {
                    firstOnTime = Math.min(firstOnTime, seenAt);
                }
            }
        }
        String text = "after %.1f s; the first of those due meanwhile after %.1f s"
                .formatted((firstOnTime - killed) / 1e3, (firstSeen - killed) / 1e3);
        if (isGoal) {
            findings.add(what, text, "", "at most 10 s", firstOnTime - killed <= 10 * SECOND);
        } else {
            findings.add(what, text, "");
        }
    }

    private void check(Tally tally) {
        findings.add(
                "Early, twice, missing of %,d (%s)"
                        .formatted(tally.batch().size(), tally.batch().purpose()),
                "%d, %d, %d"
                        .formatted(
                                tally.early(), tally.repeated(), tally.batch().size() - tally.breached()),
                "",
                "0, 0, 0",
                tally.early() + tally.repeated() == 0);
    }

    private static long enoughToOpen(int promises, double rate) {
        return (long) (promises / rate * 1.5 * SECOND) + 30 * SECOND;
    }

    private static double difference(List<String> before, List<String> after, String name, String label) {
        return Metrics.sum(after, name, label) - Metrics.sum(before, name, label);
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }

    static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%,.0f/s", rate);
    }
}
