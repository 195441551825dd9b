package dev.kizuna.benchmark.redirect;

import dev.kizuna.stack.testing.LocalParts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Measures the redirect beside nginx, at a part of its load, and while the broker is away. */
public final class RedirectBenchmark {

    private static final int CONNECTIONS = 256;
    private static final int PACED_CONNECTIONS = 256;
    private static final double PART_OF_LOAD = 0.7;
    private static final double OUTAGE_RATE = 10_000;
    private static final Path PAGE = Path.of("benchmarks", "results", "redirect.md");

    private final LocalParts parts;
    private final CampaignService service;
    private final Nginx nginx;
    private final Wrk wrk;
    private final boolean quick;

    private RedirectBenchmark(LocalParts parts, CampaignService service, Nginx nginx, Wrk wrk, boolean quick) {
        this.parts = parts;
        this.service = service;
        this.nginx = nginx;
        this.wrk = wrk;
        this.quick = quick;
    }

    public static void main(String[] arguments) throws IOException {
        boolean quick = arguments.length > 0 && arguments[0].equals("--quick");
        double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Path home = Files.createTempDirectory("redirect");
        LocalParts parts = LocalParts.shared();
        Findings findings;
        try (var service = new CampaignService(parts, home);
                var nginx = new Nginx(home)) {
            List<String> codes = Setting.make(parts, service);
            findings = new RedirectBenchmark(parts, service, nginx, new Wrk(home, codes), quick).run(loadBefore);
        }
        String page = findings.page(quick);
        say(page);
        if (!quick) {
            Files.writeString(PAGE, page);
        }
        System.exit(findings.areMet() ? 0 : 1);
    }

    private Findings run(double loadBefore) {
        Duration length = Duration.ofSeconds(quick ? 5 : 15);
        say("warming up");
        wrk.run(service.visitors(), CONNECTIONS, Duration.ofSeconds(quick ? 10 : 20), 0);
        wrk.run(nginx.port(), CONNECTIONS, Duration.ofSeconds(3), 0);

        List<Wrk.Result> peer = new ArrayList<>();
        List<Wrk.Result> own = new ArrayList<>();
        Kept before = kept();
        Duration processor = service.processorTime();
        for (int round = 0; round < (quick ? 2 : 3); round++) {
            peer.add(wrk.run(nginx.port(), CONNECTIONS, length, 0));
            own.add(wrk.run(service.visitors(), CONNECTIONS, length, 0));
            say("nginx %s; Kizuna %s"
                    .formatted(peer.getLast().described(), own.getLast().described()));
        }
        Kept after = kept();
        double processorMicros = (service.processorTime().minus(processor).toNanos() / 1e3)
                / own.stream().mapToLong(Wrk.Result::requests).sum();
        double most = own.stream().mapToDouble(Wrk.Result::perSecond).average().orElseThrow();

        Wrk.Result part = paced(PART_OF_LOAD * most, Duration.ofSeconds(quick ? 8 : 30));
        say("at %.0f%% of the load: %s".formatted(PART_OF_LOAD * 100, part.described()));
        awaitEmptySpool();
        TouchCount inTopic = count();
        double answered = counted();

        Outage outage = outage();
        return new Findings(
                peer,
                own,
                after.recorded - before.recorded,
                after.spooled - before.spooled,
                processorMicros,
                part,
                inTopic,
                Math.round(answered),
                outage,
                loadBefore);
    }

    /**
     * How it went while the broker was away.
     *
     * @param deepest most touches that were seen on disk
     * @param drained from the broker's return until nothing was left on disk
     */
    record Outage(
            Duration length, Wrk.Result visits, long deepest, Duration drained, TouchCount inTopic, long answered) {}

    private record Kept(double recorded, double spooled) {}

    private Outage outage() {
        Duration away = Duration.ofSeconds(quick ? 20 : 120);
        Duration lead = Duration.ofSeconds(quick ? 3 : 10);
        Duration after = Duration.ofSeconds(quick ? 7 : 20);
        double pause = PACED_CONNECTIONS / OUTAGE_RATE * 1_000;
        var visits =
                wrk.start(service.visitors(), PACED_CONNECTIONS, lead.plus(away).plus(after), pause);
        LockSupport.parkNanos(lead.toNanos());
        say("kill -9 of the broker");
        parts.broker().kill();
        LockSupport.parkNanos(away.toNanos());
        long deepest = Math.round(service.figure("kizuna_spool_depth"));
        parts.broker().restart();
        long back = System.nanoTime();
        say("the broker is back; %,d touches are on disk".formatted(deepest));
        Wrk.Result result = visits.result();
        awaitEmptySpool();
        Duration drained = Duration.ofNanos(System.nanoTime() - back);
        say("broker away: " + result.described());
        return new Outage(away, result, deepest, drained, count(), Math.round(counted()));
    }

    /** A load that is not the highest: each connection pauses so long that all together come near to the rate. */
    private Wrk.Result paced(double rate, Duration length) {
        double pause = PACED_CONNECTIONS / rate * 1_000;
        for (int attempt = 0; attempt < 2; attempt++) {
            Wrk.Result trial = wrk.run(service.visitors(), PACED_CONNECTIONS, Duration.ofSeconds(quick ? 2 : 4), pause);
            double perVisit = PACED_CONNECTIONS / trial.perSecond() * 1_000;
            pause = Math.max(0.5, pause + PACED_CONNECTIONS / rate * 1_000 - perVisit);
        }
        return wrk.run(service.visitors(), PACED_CONNECTIONS, length, pause);
    }

    private Kept kept() {
        return new Kept(
                service.figure("kizuna_touches_total{outcome=\"recorded\"}"),
                service.figure("kizuna_touches_total{outcome=\"spooled\"}"));
    }

    private double counted() {
        return service.figure("kizuna_visits_total{outcome=\"counted\",reason=\"person\"}");
    }

    private TouchCount count() {
        return TouchCount.of(parts.broker().bootstrapServers(), parts.registry().url());
    }

    private void awaitEmptySpool() {
        do {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        } while (service.figure("kizuna_spool_depth") > 0 || service.figure("kizuna_touches_in_flight") > 0);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
