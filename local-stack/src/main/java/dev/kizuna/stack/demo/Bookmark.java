package dev.kizuna.stack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Where the story was left: when it was first told, and how many of its steps are told. Kept beside the data it made,
 * so that a second start goes on and a reset begins anew.
 */
record Bookmark(Path file, Instant now, int told) {

    /** The bookmark of a folder, or a new one. */
    static Bookmark open(Path folder, Clock clock) throws IOException {
        Path file = folder.resolve("bookmark");
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            return new Bookmark(file, Instant.parse(lines.get(0)), Integer.parseInt(lines.get(1)));
        }
        Files.createDirectories(folder);
        return new Bookmark(file, clock.instant(), 0).keep();
    }

    Bookmark moveTo(int steps) throws IOException {
        return new Bookmark(file, now, steps).keep();
    }

    private Bookmark keep() throws IOException {
        Path next = file.resolveSibling("bookmark.next");
        Files.writeString(next, now + "\n" + told + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return this;
    }
}
