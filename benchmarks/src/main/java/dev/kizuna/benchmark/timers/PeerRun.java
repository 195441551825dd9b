package dev.kizuna.benchmark.timers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks db-scheduler the same questions, after trying once which of its settings suit this machine. */
final class PeerRun {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int DAYS_OPEN = 60;
    private static final long SPREAD = 7_919_000;
    private static final int[] CLIENTS = {1, 2, 4};
    private static final int[] AT_ONCE = {1_000, 5_000};
    private static final int[] THREADS = {10, 25, 50, 100};
    private static final int TRIED_INSERTS = 60_000;
    private static final int TRIED_DUE = 20_000;
    private static final Duration LONGEST_FIRE = Duration.ofSeconds(90);
    private static final Duration TICK = Duration.ofMillis(50);
    private static final int FIRST_BATCH = 100;

    private final Options options;
    private final Findings findings;
    private final Peer peer;
    private int batches = FIRST_BATCH;

    private PeerRun(Options options, Findings findings, Peer peer) {
        this.options = options;
        this.findings = findings;
        this.peer = peer;
    }

    static SideFigures measure(Options options, Findings findings, Path binaries) {
        try (var postgres = new Postgres(binaries);
                var plain = new Peer(postgres.url());
                var peer = new Peer(postgres.rewritingUrl())) {
            findings.note(
                    "peer: db-scheduler 16.12.0, " + postgres.version() + ", " + String.join(", ", Postgres.SETTINGS));
            peer.createTable();
            var run = new PeerRun(options, findings, peer);
            findings.note("tried: without reWriteBatchedInserts, which all else has, scheduleBatch: "
                    + EngineRun.perSecond(plain.schedule(run.later(TRIED_INSERTS), CLIENTS[1], AT_ONCE[0])));
            return run.measure();
        }
    }

    private SideFigures measure() {
        peer.removeAll();
        int clients = 1;
        int atOnce = AT_ONCE[0];
        double best = 0;
        for (int triedClients : CLIENTS) {
            for (int triedAtOnce : AT_ONCE) {
                double rate = peer.schedule(later(TRIED_INSERTS), triedClients, triedAtOnce);
                findings.note("tried: scheduleBatch of %,d by %d clients: %s"
                        .formatted(triedAtOnce, triedClients, EngineRun.perSecond(rate)));
                if (rate > best) {
                    best = rate;
                    clients = triedClients;
                    atOnce = triedAtOnce;
                }
            }
        }
        peer.removeAll();
        double takenIn = peer.schedule(later(options.open()), clients, atOnce);
        peer.settle();
        double bytes = peer.size() / (double) peer.rows();

        int threads = THREADS[0];
        best = 0;
        for (int tried : THREADS) {
            double rate = fire(TRIED_DUE, tried, clients, atOnce);
            findings.note("tried: %d threads: fires %s".formatted(tried, EngineRun.perSecond(rate)));
            if (rate > best) {
                best = rate;
                threads = tried;
            }
        }
        double fired = fire(options.fire(), threads, clients, atOnce);
        findings.note("peer: %s, %d threads, %d clients insert %,d at once"
                .formatted(Peer.polling(), threads, clients, atOnce));
        Tally onTime = onTime(threads, clients, atOnce);
        peer.set("synchronous_commit = off");
        double careless = fire(TRIED_DUE * 2, threads, clients, atOnce);
        findings.note("peer: with synchronous_commit off, which may lose what it did last, it fires "
                + EngineRun.perSecond(careless));
        return new SideFigures(takenIn, fired, bytes, onTime.latenessAt(0.5), onTime.latenessAt(0.99));
    }

    /** How many of those that are due already it executes a second, for as long as there are some, or a minute and a half. */
    private double fire(int due, int threads, int clients, int atOnce) {
        long past = System.currentTimeMillis() - 1_000;
        peer.schedule(new Batch(batches++, "due", due, options.partners(), _ -> past), clients, atOnce);
        var count = new AtomicInteger();
        long start = System.nanoTime();
        var scheduler = peer.start(threads, TICK, _ -> count.incrementAndGet());
        while (count.get() < due && System.nanoTime() - start < LONGEST_FIRE.toNanos()) {
            Pause.of(Duration.ofMillis(5));
        }
        double rate = count.get() / ((System.nanoTime() - start) / 1e9);
        scheduler.stop();
        peer.removeDue();
        return rate;
    }

    private Tally onTime(int threads, int clients, int atOnce) {
        int size = options.seconds() * Options.ON_TIME_RATE;
        long from = System.currentTimeMillis() + 15_000;
        var batch = new Batch(
                batches++, "on time", size, options.partners(), index -> from + index * 1_000L / Options.ON_TIME_RATE);
        peer.schedule(batch, clients, atOnce);
        var tally = new Tally(batch);
        for (int index = 0; index < size; index++) {
            tally.open(index);
        }
        var scheduler = peer.start(threads, TICK, index -> {
            long now = System.currentTimeMillis();
            tally.breach(index, batch.dueAt().applyAsLong(index), now, now);
        });
        tally.awaitBreached();
        scheduler.stop();
        return tally;
    }

    private Batch later(int size) {
        long base = System.currentTimeMillis() + 30 * DAY;
        return new Batch(
                batches++, "open", size, options.partners(), index -> base + (index * SPREAD) % (DAYS_OPEN * DAY));
    }
}
