package dev.kizuna.stack.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Broker, registry and store, started side by side once and shared by all tests of a JVM. */
public record LocalParts(LocalBroker broker, LocalRegistry registry, LocalStore store) {

    private static @Nullable LocalParts shared;

    public static synchronized LocalParts shared() {
        if (shared == null) {
            var parts = start();
            Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "local-parts"));
            shared = parts;
        }
        return shared;
    }

    private static LocalParts start() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var broker = CompletableFuture.supplyAsync(LocalBroker::start, threads);
            var registry = CompletableFuture.supplyAsync(LocalRegistry::start, threads);
            var store = CompletableFuture.supplyAsync(LocalStore::start, threads);
            return new LocalParts(broker.join(), registry.join(), store.join());
        }
    }

    private void close() {
        store.close();
        registry.close();
        broker.close();
    }
}
