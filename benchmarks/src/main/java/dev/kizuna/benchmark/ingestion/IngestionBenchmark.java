package dev.kizuna.benchmark.ingestion;

import dev.kizuna.benchmark.report.Machine;
import dev.kizuna.benchmark.service.ServiceProcess;
import dev.kizuna.stack.testing.LocalParts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Measures events over HTTP beside what a bare producer and a bare parser do with them, and writes the page of results. */
public final class IngestionBenchmark {

    private static final int CLIENTS = 4;
    private static final int RECORDS = 20_000;
    private static final int GOAL_PER_SECOND = 30_000;
    private static final double GOAL_GROWTH = 1.25;
    private static final double MEGABYTE = 1 << 20;
    private static final Path PAGE = Path.of("benchmarks", "results", "ingestion.md");

    private IngestionBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        boolean quick = arguments.length > 0 && arguments[0].equals("--quick");
        Duration length = Duration.ofSeconds(quick ? 12 : 90);
        double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var parts = LocalParts.shared();
        var kafka = new Kafka(parts);
        try (var service =
                new ServiceProcess("campaign-service", parts, "campaign", Files.createTempDirectory("ingestion"))) {
            kafka.listPartners();
            var load = new Load(service.port(), CLIENTS);
            say("warming up");
            load.run(length.dividedBy(2));

            Usage before = Usage.of(service);
            long recordsBefore = kafka.activity();
            Load.Figures taken = load.run(length);
            long records = kafka.activity() - recordsBefore;
            Usage after = Usage.of(service);
            say("taken: %,.0f/s".formatted(taken.perSecond()));
            if (records != taken.events()) {
                throw new IllegalStateException(taken.events() + " events were taken, Kafka has " + records);
            }
            double bare = kafka.bareProducer(kafka.first(RECORDS), length.dividedBy(4));
            double parsed = Parsing.perSecond(load.some(), length.dividedBy(8));

            String page = page(
                    taken, before, after, bare, parsed, load.some().getFirst().bytes(), loadBefore);
            if (quick) {
                say(page);
            } else {
                Files.writeString(PAGE, page);
            }
            System.exit(taken.perSecond() >= GOAL_PER_SECOND && isFlat(before, after) ? 0 : 1);
        }
    }

    private static boolean isFlat(Usage before, Usage after) {
        return after.heap() <= before.heap() * GOAL_GROWTH && after.resident() <= before.resident() * GOAL_GROWTH;
    }

    private static String page(
            Load.Figures taken,
            Usage before,
            Usage after,
            double bare,
            double parsed,
            int batchBytes,
            double loadBefore) {
        double processorMicros = after.processor().minus(before.processor()).toNanos() / 1_000.0 / taken.events();
        return String.format(
                Locale.ROOT,
                """
                # Ingestion

                Events over HTTP to campaign-service as shipped, while it applies them; how it is measured: [README](../README.md#ingestion).

                | measure | figure | goal | |
                |---|---|---|---|
                | Events by %d clients, in batches of %,d (%,d kB) | %,.0f/s; a batch takes p50 %.0f ms, p99 %.0f ms, at most %.0f ms; all %,d are in Kafka once | %,d/s | %s |
                | Heap in use after a full collection, before and after | %.0f MB, %.0f MB | flat | %s |
                | Resident memory, before and after | %.0f MB, %.0f MB | flat | %s |
                | Bare producer of the same records | %,.0f/s | | |
                | Ingestion to the bare producer | %.2f times as many | | |
                | Parsing the same JSON alone, one thread | %,.0f/s | | |
                | Processor time of the service for an event, what it does with it later included | %.1f µs | | |
                | Allocated by the service for an event, likewise | %,.0f bytes | | |

                Load clients, campaign-service, store, broker and registry share the processors. Service: %s.
                Load of the machine over one minute before the run began: %.1f.

                %s
                """,
                CLIENTS,
                Batch.EVENTS,
                batchBytes / 1_000,
                taken.perSecond(),
                taken.millis(0.5),
                taken.millis(0.99),
                taken.millis(1),
                taken.events(),
                GOAL_PER_SECOND,
                met(taken.perSecond() >= GOAL_PER_SECOND),
                before.heap() / MEGABYTE,
                after.heap() / MEGABYTE,
                met(after.heap() <= before.heap() * GOAL_GROWTH),
                before.resident() / MEGABYTE,
                after.resident() / MEGABYTE,
                met(after.resident() <= before.resident() * GOAL_GROWTH),
                bare,
                taken.perSecond() / bare,
                parsed,
                processorMicros,
                (after.allocated() - before.allocated()) / taken.events(),
                String.join(" ", ServiceProcess.FLAGS),
                loadBefore,
                Machine.described());
    }

    private static String met(boolean goal) {
        return goal ? "met" : "**missed**";
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
