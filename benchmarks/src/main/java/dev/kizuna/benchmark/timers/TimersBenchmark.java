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
        SideFigures peer =
                options.has("peer") && postgres != null ? PeerRun.measure(options, findings, postgres) : null;
        SideFigures engine = options.has("engine") ? EngineRun.measure(options, findings) : null;
        if (options.has("standby") && engine == null) {
            EngineRun.measureStandby(options, findings);
        }
        Comparison.of(engine, peer, options).forEach(findings::add);
        String page = Page.of(options, findings);
        System.out.println();
        System.out.println(page);
        if (options.results() != null) {
            Files.writeString(options.results(), page);
        }
        return findings.allMet();
    }
}
