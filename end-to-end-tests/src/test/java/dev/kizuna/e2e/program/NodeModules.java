package dev.kizuna.e2e.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The libraries of {@code src/test/node}, installed when they are missing or out of date. Needs Node.js 18 and npm. */
public final class NodeModules {

    public static final Path HOME = Path.of("src", "test", "node");

    private static final int INSTALL_SECONDS = 600;

    private NodeModules() {}

    /** The folder {@code node_modules}. */
    public static Path installed() {
        Programs.run(HOME, 10, List.of("node", "--version"));
        Path modules = HOME.resolve("node_modules");
        Path marker = modules.resolve(".package-lock.json");
        try {
            boolean current = Files.exists(marker)
                    && Files.getLastModifiedTime(marker)
                                    .compareTo(Files.getLastModifiedTime(HOME.resolve("package-lock.json")))
                            >= 0;
            if (!current) {
                Programs.run(
                        HOME,
                        INSTALL_SECONDS,
                        List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
            }
            return modules.toAbsolutePath();
        } catch (IOException e) {
            throw new AssertionError("node_modules cannot be looked at: " + e, e);
        }
    }
}
