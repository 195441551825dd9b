package dev.kizuna.benchmark.ingestion;

import dev.kizuna.benchmark.service.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What the service has used so far.
 *
 * @param processor its processor time
 * @param allocated bytes allocated since it began
 * @param heap bytes in use right after a full collection; the least of some, since it also holds what is on its way
 * @param resident bytes that the operating system holds for it
 */
record Usage(Duration processor, double allocated, double heap, double resident) {

    private static final int COLLECTIONS = 5;
    private static final Duration BETWEEN = Duration.ofMillis(500);

    static Usage of(ServiceProcess service) {
        Usage now = collected(service);
        double heap = now.heap;
        for (int i = 1; i < COLLECTIONS; i++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            heap = Math.min(heap, collected(service).heap);
        }
        return new Usage(now.processor, now.allocated, heap, now.resident);
    }

    private static Usage collected(ServiceProcess service) {
        collect(service.pid());
        List<String> metrics =
                service.get("/actuator/prometheus").body().lines().toList();
        return new Usage(
                service.processorTime(),
                sum(metrics, "jvm_gc_memory_allocated_bytes_total", ""),
                sum(metrics, "jvm_memory_used_bytes", "area=\"heap\""),
                resident(service.pid()));
    }

    private static double sum(List<String> lines, String name, String label) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static double resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            new ProcessBuilder(jcmd, Long.toString(pid), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
