package dev.kizuna.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine on which figures were taken, in one line. */
public final class Machine {

    private Machine() {}

    public static String described() {
        return "%s, %d processors, %s %s, Java %s."
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version().feature());
    }

    private static String processor() {
        Path cpus = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(cpus)) {
            return "Unknown processor";
        }
        try (var lines = Files.lines(cpus)) {
            return lines.filter(line -> line.toLowerCase(Locale.ROOT).startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("Unknown processor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
