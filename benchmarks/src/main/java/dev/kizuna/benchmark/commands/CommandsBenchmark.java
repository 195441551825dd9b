package dev.kizuna.benchmark.commands;

import dev.kizuna.benchmark.report.Machine;
import dev.kizuna.benchmark.service.CsvImport;
import dev.kizuna.benchmark.service.ServiceProcess;
import dev.kizuna.stack.testing.LocalParts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures commands over HTTP beside a bare insert, and writes the page of results. */
public final class CommandsBenchmark {

    private static final int PARTNERS = 10_000;
    private static final int CLIENTS = 16;
    private static final int GOAL_PER_SECOND = 500;
    private static final double GOAL_P99_MILLIS = 50;
    private static final Path PAGE = Path.of("benchmarks", "results", "commands.md");

    private CommandsBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        boolean quick = arguments.length > 0 && arguments[0].equals("--quick");
        Duration length = Duration.ofSeconds(quick ? 10 : 60);
        var parts = LocalParts.shared();
        Path home = Files.createTempDirectory("commands");
        double loadBefore = load();
        try (var service = new ServiceProcess("partner-service", parts, "partner", home);
                var before = new BareInserts(parts.store().uri(), "before");
                var after = new BareInserts(parts.store().uri(), "after")) {
            String imported = importPartners(service);
            var commands = new Commands(service, PARTNERS);
            say("warming up");
            Load.closed(CLIENTS, length.dividedBy(2), commands::next);
            Load.closed(CLIENTS, length.dividedBy(6), before::next);

            Latencies bare = Load.closed(CLIENTS, length.dividedBy(3), before::next);
            say("bare inserts: %,.0f/s".formatted(bare.perSecond()));
            Duration processor = service.processorTime();
            Latencies most = Load.closed(CLIENTS, length, commands::next);
            double processorMillis =
                    service.processorTime().minus(processor).toMillis() / (double) Math.max(1, most.count());
            say("commands, %d clients: %,.0f/s, %s".formatted(CLIENTS, most.perSecond(), most.described()));
            Latencies steady = Load.open(GOAL_PER_SECOND, length, commands::next);
            say("commands, %d/s: %s".formatted(GOAL_PER_SECOND, steady.described()));
            Latencies bareAgain = Load.closed(CLIENTS, length.dividedBy(3), after::next);
            say("bare inserts: %,.0f/s".formatted(bareAgain.perSecond()));

            String page = page(imported, bare, most, steady, bareAgain, processorMillis, loadBefore);
            if (quick) {
                say(page);
            } else {
                Files.writeString(PAGE, page);
            }
            boolean met = most.perSecond() >= GOAL_PER_SECOND && steady.millis(0.99) < GOAL_P99_MILLIS;
            System.exit(met ? 0 : 1);
        }
    }

    private static String importPartners(ServiceProcess service) {
        String csv = IntStream.range(0, PARTNERS)
                .mapToObj(i -> "p-" + i + ",株式会社" + i + ",reseller,Asia/Tokyo,JP,u-sato")
                .collect(Collectors.joining("\n", "partnerId,name,type,timeZone,calendarId,ownerId\n", "\n"));
        String perSecond = CsvImport.take(service, "partners", csv, PARTNERS);
        say("imported: " + perSecond + " rows/s");
        return perSecond;
    }

    private static String page(
            String imported,
            Latencies bare,
            Latencies most,
            Latencies steady,
            Latencies bareAgain,
            double processorMillis,
            double loadBefore) {
        double barePerSecond = (bare.perSecond() + bareAgain.perSecond()) / 2;
        return String.format(
                Locale.ROOT,
                """
                # Commands

                Commands over HTTP to partner-service as shipped, on the embedded store with %,d partners, beside a bare insert through the same driver; how it is measured: [README](../README.md#commands).

                | measure | figure | goal | |
                |---|---|---|---|
                | Commands by %d clients, each with one at a time | %,.0f/s; %s; %d failed | %d/s | %s |
                | Commands at a steady %d/s, timed from when they were due | %s; %,d done, %d failed | p99 under %.0f ms | %s |
                | Bare inserts of %d clients, before and after | %,.0f/s (%s), %,.0f/s (%s) | | |
                | A command to a bare insert | %.2f times as many | | |
                | Processor time of the service for a command | %.2f ms | | |
                | Import of the partners, while their events go out | %s rows/s | | |

                Load clients, partner-service, store, broker and registry share the processors. Service: %s.
                Load of the machine over one minute before the run began: %.1f.

                %s
                """,
                PARTNERS,
                CLIENTS,
                most.perSecond(),
                most.described(),
                most.failures(),
                GOAL_PER_SECOND,
                most.perSecond() >= GOAL_PER_SECOND ? "met" : "**missed**",
                GOAL_PER_SECOND,
                steady.described(),
                steady.count(),
                steady.failures(),
                GOAL_P99_MILLIS,
                steady.millis(0.99) < GOAL_P99_MILLIS ? "met" : "**missed**",
                CLIENTS,
                bare.perSecond(),
                bare.described(),
                bareAgain.perSecond(),
                bareAgain.described(),
                most.perSecond() / barePerSecond,
                processorMillis,
                imported,
                String.join(" ", ServiceProcess.FLAGS),
                loadBefore,
                Machine.described());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
