package dev.kizuna.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** What lies on the disk. */
public final class Disk {

    private Disk() {}

    /** Bytes by store, over all tasks: Kafka Streams keeps a store in {@code <application>/<task>/rocksdb/<store>}. */
    public static Map<String, Long> stores(Path state) {
        Map<String, Long> bytes = new TreeMap<>();
        try (var files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (int i = 0; i + 1 < file.getNameCount(); i++) {
                    if (file.getName(i).toString().equals("rocksdb")) {
                        bytes.merge(file.getName(i + 1).toString(), Files.size(file), Long::sum);
                    }
                }
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
