package dev.kizuna.benchmark.figures;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The peer: a job of Flink in a process of its own, under the JDK that Flink is made for. */
record Flink(Path java, String classPath) {

    private static final String GROUP = "flink-figures";
    private static final String JOB = "dev.kizuna.benchmark.flink.FiguresJob";
    private static final Path BUILT = Path.of("benchmarks", "flink", "target");

    /** Null where it was not built. */
    static @Nullable Flink find() throws IOException {
        String java = System.getProperty("flink.java");
        Path classPath = BUILT.resolve("class-path");
        if (java == null || java.isEmpty() || !Files.isReadable(classPath)) {
            return null;
        }
        return new Flink(Path.of(java), BUILT.resolve("classes") + File.pathSeparator + Files.readString(classPath));
    }

    /**
     * @param checkpointMillis how often what was counted is committed, and so seen
     * @param parallelism of each of its operators
     * @return events a second
     */
    double measure(Parts parts, Progress progress, String topic, int checkpointMillis, int parallelism, double warmUp)
            throws IOException, InterruptedException {
        String group = GROUP + "-" + parallelism + "-" + checkpointMillis;
        progress.createTopic(group, Map.of());
        Path log = parts.home().resolve("flink.log");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx1g",
                        "-XX:+UseG1GC",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=dev.kizuna,java.math,java.time",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        classPath,
                        JOB,
                        parts.bootstrapServers(),
                        parts.registryUrl(),
                        topic,
                        group,
                        parts.home().resolve(group).toUri().toString(),
                        Integer.toString(checkpointMillis),
                        Integer.toString(parallelism))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var end = new Thread(process::destroyForcibly, "end-flink");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            return progress.drained(group, topic, warmUp, process::isAlive);
        } catch (IllegalStateException e) {
            List<String> lines = Files.readAllLines(log);
            throw new IllegalStateException(
                    "Flink:\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())), e);
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }
}
