package dev.kizuna.benchmark.reading;

import dev.kizuna.benchmark.commands.Latencies;
import dev.kizuna.benchmark.commands.Load;
import dev.kizuna.benchmark.report.Machine;
import dev.kizuna.benchmark.service.ServiceProcess;
import dev.kizuna.stack.testing.LocalParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures figures over HTTP out of the stores, beside the same out of documents, and writes the page of results. */
public final class ReadBenchmark {

    private static final int PARTNERS = 1_000;
    private static final int DAYS = 365;
    private static final int CLIENTS = 16;
    private static final int OK = 200;
    private static final double ONE_SCOPE_MILLIS = 100;
    private static final double RANKING_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Path PAGE = Path.of("benchmarks", "results", "reading.md");
    private static final Pattern LEADS = Pattern.compile("\"leads\":([0-9]+)");
    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final LocalDate TO = LocalDate.parse("2026-03-31");

    private final History history;
    private final ServiceProcess service;
    private final Documents documents;
    private final Duration length;
    private final double loadBefore =
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    private final List<String> rows = new ArrayList<>();
    private boolean met = true;

    private ReadBenchmark(History history, ServiceProcess service, Documents documents, Duration length) {
        this.history = history;
        this.service = service;
        this.documents = documents;
        this.length = length;
    }

    public static void main(String[] arguments) throws IOException {
        boolean quick = arguments.length > 0 && arguments[0].equals("--quick");
        var history = new History(quick ? PARTNERS / 10 : PARTNERS, DAYS);
        var parts = LocalParts.shared();
        Path home = Files.createTempDirectory("reading");
        try (var service = new ServiceProcess(
                        "kpi-service",
                        home,
                        ServiceProcess.FLAGS,
                        List.of(
                                "--spring.kafka.bootstrap-servers="
                                        + parts.broker().bootstrapServers(),
                                "--kizuna.schema-registry.url="
                                        + parts.registry().url(),
                                "--kizuna.mongodb.uri=" + parts.store().uri() + "/kpi",
                                "--kizuna.state-dir=" + home.resolve("state")));
                var documents = new Documents(parts.store().uri(), "kpi")) {
            var benchmark = new ReadBenchmark(history, service, documents, Duration.ofSeconds(quick ? 5 : 12));
            String page = benchmark.run(parts);
            if (quick) {
                say(page);
            } else {
                Files.writeString(PAGE, page);
            }
            System.exit(benchmark.met ? 0 : 1);
        }
    }

    private String run(LocalParts parts) {
        say("publishing");
        long events = history.publish(parts);
        long start = System.nanoTime();
        await("all leads counted", () -> leadsCounted() == history.leads());
        double counted = seconds(start);
        say("%,d events counted %.0f s after the last was published".formatted(events, counted));
        await("all documents written", () -> documents.count() >= history.scopeDays());
        say("documents written %.0f s after the last event was published".formatted(seconds(start)));

        String partner = "/api/scorecards?scope=partner&from=%s&to=%s&id=".formatted(FROM, TO);
        Load.closed(CLIENTS, length, () -> answers(partner + anyPartner() + "&grain=day"));
        for (int clients : new int[] {1, CLIENTS}) {
            goal(
                    "Quarter of one partner by day",
                    clients,
                    ONE_SCOPE_MILLIS,
                    () -> answers(partner + anyPartner() + "&grain=day"));
        }
        goal(
                "Quarter of one campaign, whose partners are not known beforehand, by week",
                CLIENTS,
                ONE_SCOPE_MILLIS,
                () -> answers("/api/scorecards?scope=campaign&grain=week&from=%s&to=%s&id=%s"
                        .formatted(FROM, TO, History.campaign(anyNumber()))));
        goal(
                "Quarter of all partners together by day",
                CLIENTS,
                ONE_SCOPE_MILLIS,
                () -> answers("/api/scorecards?scope=total&grain=day&from=%s&to=%s".formatted(FROM, TO)));
        tell("Lifetime of all partners together", CLIENTS, () -> answers("/api/scorecards?scope=total&grain=total"));
        String ranking = "/api/scorecards/ranking?scope=partner&by=revenue&limit=50&from=%s&to=%s";
        Load.closed(2, length, () -> answers(ranking.formatted(FROM, TO)));
        for (int clients : new int[] {1, 4}) {
            goal(
                    "Ranking of all %,d partners over a quarter".formatted(history.partners()),
                    clients,
                    RANKING_MILLIS,
                    () -> answers(ranking.formatted(FROM, TO)));
        }
        tell(
                "The same over days that cut two months in two",
                1,
                () -> answers(ranking.formatted(FROM.plusDays(9), TO.minusDays(9))));
        tell(
                "Documents: quarter of one partner, read only",
                CLIENTS,
                () -> documents.leads(anyNumber(), 1, FROM, TO) > 0);
        tell(
                "Documents: quarter of all partners, read only",
                1,
                () -> documents.leads(0, history.partners(), FROM, TO) > 0);
        return page(events, counted);
    }

    private String anyPartner() {
        return History.partner(anyNumber());
    }

    private int anyNumber() {
        return ThreadLocalRandom.current().nextInt(history.partners());
    }

    private boolean answers(String path) {
        HttpResponse<String> answer = service.get(path);
        return answer.statusCode() == OK && answer.body().contains("\"leads\":");
    }

    private long leadsCounted() {
        try {
            HttpResponse<String> answer = service.get("/api/scorecards?scope=total&grain=total");
            Matcher leads = LEADS.matcher(answer.body());
            return answer.statusCode() == OK && leads.find() ? Long.parseLong(leads.group(1)) : -1;
        } catch (UncheckedIOException e) {
            return -1;
        }
    }

    private void goal(String what, int clients, double goal, BooleanSupplier work) {
        Latencies latencies = Load.closed(clients, length, work);
        boolean reached = latencies.failures() == 0 && latencies.millis(0.99) < goal;
        met &= reached;
        add(what, clients, latencies, "p99 under %.0f ms".formatted(goal), reached ? "met" : "**missed**");
    }

    private void tell(String what, int clients, BooleanSupplier work) {
        add(what, clients, Load.closed(clients, length, work), "", "");
    }

    private void add(String what, int clients, Latencies latencies, String goal, String reached) {
        String row = String.format(
                Locale.ROOT,
                "| %s | %d | %,.0f/s; %s; %d failed | %s | %s |",
                what,
                clients,
                latencies.perSecond(),
                latencies.described(),
                latencies.failures(),
                goal,
                reached);
        say(row);
        rows.add(row);
    }

    private String page(long events, double counted) {
        return String.format(
                Locale.ROOT,
                """
                # Reading figures

                Figures over HTTP from kpi-service as shipped with %,d scope-days of %,d partners (%,d events, counted %.0f s after the last was published), beside documents of the same cards in the embedded store; how it is measured: [README](../README.md#reading).

                | what | clients | figure | goal | |
                |---|---|---|---|---|
                %s

                Clients, service, store, broker and registry share the processors. Service: %s.
                Load of the machine over one minute before the run began: %.1f.

                %s
                """,
                history.scopeDays(),
                history.partners(),
                events,
                counted,
                String.join("\n", rows),
                String.join(" ", ServiceProcess.FLAGS),
                loadBefore,
                Machine.described());
    }

    private static void await(String what, BooleanSupplier done) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("gave up waiting: " + what);
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
