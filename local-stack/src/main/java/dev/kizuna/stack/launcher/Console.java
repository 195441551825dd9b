package dev.kizuna.stack.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the person at the terminal reads. */
final class Console {

    private static final int WIDTH = 200;

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void ready(String part, Duration took) {
        say(String.format(Locale.ROOT, "  %-22s ready after %4.1f s", part, seconds(took)));
    }

    void waitingFor(Set<String> parts, Duration since) {
        say(String.format(Locale.ROOT, "  ... %.0f s, waiting for %s", seconds(since), String.join(", ", parts)));
    }

    void died(String part, int exitCode) {
        say(part + " died with exit code " + exitCode);
    }

    void quote(List<String> lines, Path log) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append("    | ")
                .append(line, 0, Math.min(line.length(), WIDTH))
                .append('\n'));
        say(text.append("    (the whole log: ").append(log).append(")").toString());
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
