package dev.kizuna.stack.launcher;

import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.Tether;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Remembers the children's pids, so that a start after a killed launcher ends what may still be ending itself. */
final class LeftOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path pids;

    LeftOvers(Path pids) {
        this.pids = pids;
    }

    synchronized void remember(String name, Child child) {
        try {
            Files.writeString(
                    pids, name + " " + child.pid() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what is still there of the last run, and tells the names. */
    List<String> end() throws IOException {
        var ended = new ArrayList<String>();
        if (Files.exists(pids)) {
            for (var line : Files.readAllLines(pids)) {
                var words = line.split(" ");
                if (words.length == 2 && words[1].matches("\\d+")) {
                    ofOurs(Long.parseLong(words[1])).ifPresent(process -> {
                        ended.add(words[0] + " (pid " + process.pid() + ")");
                        end(process);
                    });
                }
            }
            Files.delete(pids);
        }
        return ended;
    }

    /** A pid may have been given to a stranger since; what runs under our tether is ours. */
    private static Optional<ProcessHandle> ofOurs(long pid) {
        return ProcessHandle.of(pid).filter(process -> {
            try {
                return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                        .contains(Tether.class.getName());
            } catch (IOException e) {
                return false;
            }
        });
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
