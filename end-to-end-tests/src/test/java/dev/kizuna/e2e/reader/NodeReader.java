package dev.kizuna.e2e.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@code src/test/node/read.js}, which is made of kafkajs and Confluent's registry client. */
final class NodeReader {

    private static final Path HOME = Path.of("src", "test", "node");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int INSTALL_SECONDS = 600;
    private static final int READ_SECONDS = 120;

    private NodeReader() {}

    /** All records of the topics, as the reader prints them. */
    static List<JsonNode> read(String bootstrapServers, String registryUrl, List<String> topics) {
        install();
        var command = new ArrayList<>(List.of("node", "read.js", bootstrapServers, registryUrl));
        command.addAll(topics);
        return run(READ_SECONDS, command).lines().map(JSON::readTree).toList();
    }

    private static void install() {
        run(10, List.of("node", "--version"));
        Path installed = HOME.resolve("node_modules/.package-lock.json");
        try {
            if (Files.exists(installed)
                    && Files.getLastModifiedTime(installed)
                                    .compareTo(Files.getLastModifiedTime(HOME.resolve("package-lock.json")))
                            >= 0) {
                return;
            }
        } catch (IOException e) {
            throw new AssertionError("node_modules cannot be looked at: " + e, e);
        }
        run(INSTALL_SECONDS, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
    }

    private static String run(int seconds, List<String> command) {
        try {
            Path output = Files.createTempFile("kizuna-reader-", ".out");
            Path errors = Files.createTempFile("kizuna-reader-", ".err");
            try {
                Process process = start(command, output, errors);
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(
                            command + " took more than " + seconds + " s\n" + Files.readString(errors));
                }
                if (process.exitValue() != 0) {
                    throw new AssertionError(
                            command + " ended with " + process.exitValue() + "\n" + Files.readString(errors));
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

    private static Process start(List<String> command, Path output, Path errors) {
        try {
            return new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    "`" + command.getFirst()
                            + "` cannot be run: this test needs Node.js 18 or newer and npm on the PATH",
                    e);
        }
    }
}
