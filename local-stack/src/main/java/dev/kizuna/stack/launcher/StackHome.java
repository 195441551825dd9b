package dev.kizuna.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where the stack of one checkout keeps what it must remember. */
record StackHome(Path project) {

    private Path folder() {
        return project.resolve(".kizuna");
    }

    Path data() {
        return folder().resolve("data");
    }

    Path data(String part) {
        return data().resolve(part);
    }

    Path log(String part) {
        return folder().resolve("logs").resolve(part + ".log");
    }

    Path startUpCaches() {
        return folder().resolve("aot");
    }

    Path pids() {
        return folder().resolve("pids");
    }

    Path lock() {
        return folder().resolve("lock");
    }

    void create() throws IOException {
        Files.createDirectories(data());
        Files.createDirectories(folder().resolve("logs"));
        Files.createDirectories(startUpCaches());
    }

    void forgetData() throws IOException {
        delete(data());
        Files.createDirectories(data());
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
