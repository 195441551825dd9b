package dev.kizuna.benchmark.figures;

import dev.kizuna.benchmark.report.Disk;
import dev.kizuna.stack.testing.LocalBroker;
import dev.kizuna.stack.testing.LocalRegistry;
import dev.kizuna.stack.testing.LocalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A broker, a registry and a document store of this run's own, and a folder for what the measured programs keep. */
final class Parts implements AutoCloseable {

    private final LocalBroker broker = LocalBroker.start();
    private final LocalRegistry registry = LocalRegistry.start();
    private final LocalStore store = LocalStore.start();
    private final Path home;

    Parts() {
        try {
            home = Files.createTempDirectory("kizuna-figures-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    String registryUrl() {
        return registry.url();
    }

    String storeUri() {
        return store.uri();
    }

    Path home() {
        return home;
    }

    @Override
    public void close() {
        store.close();
        registry.close();
        broker.close();
        Disk.delete(home);
    }
}
