package dev.kizuna.e2e.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end and gives what it printed. */
public final class Programs {

    private Programs() {}

    /** Fails with what the program said when it fails or takes too long. */
    public static String run(Path directory, int seconds, List<String> command) {
        try {
            Path output = Files.createTempFile("kizuna-program-", ".out");
            Path errors = Files.createTempFile("kizuna-program-", ".err");
            try {
                Process process = start(directory, command, output, errors);
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(
                            command + " took more than " + seconds + " s\n" + Files.readString(errors));
                }
                if (process.exitValue() != 0) {
                    throw new AssertionError(command + " ended with " + process.exitValue() + "\n"
                            + Files.readString(output) + Files.readString(errors));
                }
                return Files.readString(output);
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new AssertionError(command + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was interrupted", e);
        }
    }

    private static Process start(Path directory, List<String> command, Path output, Path errors) {
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("`" + command.getFirst() + "` cannot be run: is it on the PATH?", e);
        }
    }
}
