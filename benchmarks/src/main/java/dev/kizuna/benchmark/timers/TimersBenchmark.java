package dev.kizuna.benchmark.timers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the benchmark and writes its page; ends with 1 when a goal is missed. */
public final class TimersBenchmark {

    private static final double FIRE_GOAL = 6;
    private static final double BYTES_GOAL = 100;
    private static final int LATENESS_GOAL = 150;

    private TimersBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println((e.getMessage() + "\n\n" + Options.USAGE).strip());
            System.exit(2);
            return;
        }
        Optional<Path> binaries = Postgres.find();
        if (options.has("peer") && binaries.isEmpty()) {
            System.err.println("PostgreSQL 15 is missing: its programs initdb and postgres are looked for in"
                    + " /usr/lib/postgresql/15/bin and on the PATH (Debian: postgresql-15)");
            System.exit(2);
        }
        System.exit(run(options, binaries.orElse(null)) ? 0 : 1);
    }

    private static boolean run(Options options, @Nullable Path postgres) throws IOException {
        var findings = new Findings();
        PeerFigures peer =
                options.has("peer") && postgres != null ? PeerRun.measure(options, findings, postgres) : null;
        if (options.has("engine")) {
            compare(options, EngineRun.measure(options, findings), peer, findings);
        }
        String page = Page.of(options, findings);
        System.out.println();
        System.out.println(page);
        if (options.results() != null) {
            Files.writeString(options.results(), page);
        }
        return findings.allMet();
    }

    private static void compare(Options options, EngineFigures engine, @Nullable PeerFigures peer, Findings findings) {
        rate(
                "Take-in until %,d are open".formatted(options.open()),
                engine.takenIn(),
                peer == null ? 0 : peer.takenIn(),
                1,
                findings);
        rate(
                "Fire %,d that are due at once".formatted(options.fire()),
                engine.fired(),
                peer == null ? 0 : peer.fired(),
                FIRE_GOAL,
                findings);
        findings.add(
                "Lateness at %,d/s, %,d open".formatted(Options.ON_TIME_RATE, options.open()),
                lateness(engine.latenessMedian(), engine.lateness99()),
                peer == null ? "" : lateness(peer.latenessMedian(), peer.lateness99()),
                "p99 at most %d ms".formatted(LATENESS_GOAL),
                engine.lateness99() <= LATENESS_GOAL);
        findings.add(
                "On disk for each open promise",
                "%.0f bytes".formatted(engine.bytes()),
                peer == null ? "" : "%.0f bytes".formatted(peer.bytes()),
                "at most %.0f bytes".formatted(BYTES_GOAL),
                engine.bytes() <= BYTES_GOAL);
    }

    private static void rate(String what, double engine, double peer, double goal, Findings findings) {
        if (peer == 0) {
            findings.add(what, EngineRun.perSecond(engine), "");
            return;
        }
        double ratio = engine / peer;
        findings.add(
                what,
                "%s, %.1f times".formatted(EngineRun.perSecond(engine), ratio),
                EngineRun.perSecond(peer),
                "%.0f times".formatted(goal),
                ratio >= goal);
    }

    private static String lateness(int median, int p99) {
        return "p50 %,d ms, p99 %,d ms".formatted(median, p99);
    }
}
