package dev.kizuna.benchmark.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a process used its processor time for, by the names that its threads have for the operating system.
 *
 * @param micros of each kind of thread, for each event
 */
record ThreadTimes(Map<String, Double> micros) {

    private static final String STREAM = "stream threads";
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final double TICK_MICROS = 10_000;

    /** By the kind of thread, in microseconds for each of so many events; nothing where the system does not tell. */
    static ThreadTimes of(long pid, long events) {
        Path tasks = Path.of("/proc", Long.toString(pid), "task");
        Map<String, Double> times = new TreeMap<>();
        try (var threads = Files.list(tasks)) {
            for (Path thread : threads.toList()) {
                times.merge(
                        kind(Files.readString(thread.resolve("comm")).strip()), micros(thread) / events, Double::sum);
            }
        } catch (IOException e) {
            return new ThreadTimes(Map.of());
        }
        return new ThreadTimes(times);
    }

    /** Processor time of all processes that this one started and that still run, but for one. */
    static Duration ofOthers(long pid) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.pid() != pid)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    double streamThreads() {
        return micros.getOrDefault(STREAM, 0.0);
    }

    double all() {
        return micros.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    String described() {
        return micros.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(time -> "%s %.1f".formatted(time.getKey(), time.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Names are cut after 15 characters. */
    private static String kind(String name) {
        return switch (name) {
            case String stream when stream.startsWith(Kpi.GROUP) || stream.startsWith("rung-") -> STREAM;
            case String store when store.startsWith("rocksdb") -> "compaction of the stores";
            case String compiler when compiler.contains("Compiler") -> "compiler";
            case String collector
            when collector.startsWith("VM Thread") || collector.startsWith("GC") -> "garbage collection";
            case String producer when producer.startsWith("kafka-producer") -> "producers' network";
            case String projection when projection.contains("Projec") -> "projections";
            default -> "all others";
        };
    }

    private static double micros(Path thread) throws IOException {
        String stat = Files.readString(thread.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * TICK_MICROS;
    }
}
