package dev.kizuna.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells a file from what it was before. The time of its last change in the file system is what counts: a reproducible
 * build gives all its jars the same time of modification.
 */
final class FileState {

    private FileState() {}

    static String of(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getAttribute(file, "unix:ctime");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
