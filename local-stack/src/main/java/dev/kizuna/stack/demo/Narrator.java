package dev.kizuna.stack.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;

/** Says what is being played, line by line. */
final class Narrator {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(StoryTime.ZONE);

    private final PrintStream out;
    private final Clock clock;

    Narrator(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void say(String line, Object... arguments) {
        out.println(TIME.format(clock.instant()) + "  " + line.formatted(arguments));
    }
}
