package dev.kizuna.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What lies on the disk. */
public final class Disk {

    private static final int TASK = 2;

    private Disk() {}

    /**
     * Bytes by store, over all tasks: Kafka Streams keeps a store in {@code <application>/<task>/rocksdb/<store>}, and one that
     * forgets in {@code <application>/<task>/<store>}.
     */
    public static Map<String, Long> stores(Path state) {
        Map<String, Long> bytes = new TreeMap<>();
        try (var files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String store = store(state.relativize(file));
                if (store != null) {
                    bytes.merge(store, Files.size(file), Long::sum);
                }
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String store(Path file) {
        int at = file.getNameCount() > TASK && file.getName(TASK).toString().equals("rocksdb") ? TASK + 1 : TASK;
        return file.getNameCount() > at + 1 ? file.getName(at).toString() : null;
    }

    public static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
