package dev.kizuna.stack.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the build has unpacked the registry. */
public final class RegistryHome {

    private static final String PROPERTY = "kizuna.registry.home";
    private static final Path IN_PROJECT = Path.of("local-stack", "target", "registry");

    private RegistryHome() {}

    /** The system property {@code kizuna.registry.home}, or else the project's own build folder, searched upwards. */
    public static Path find() {
        var configured = System.getProperty(PROPERTY);
        if (configured != null && holdsRegistry(Path.of(configured))) {
            return Path.of(configured);
        }
        for (@Nullable Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (holdsRegistry(folder.resolve(IN_PROJECT))) {
                return folder.resolve(IN_PROJECT);
            }
        }
        throw new IllegalStateException(
                "the schema registry is not unpacked; `mvn generate-resources -pl local-stack` does it");
    }

    private static boolean holdsRegistry(Path folder) {
        return Files.exists(folder.resolve("quarkus-run.jar"));
    }
}
