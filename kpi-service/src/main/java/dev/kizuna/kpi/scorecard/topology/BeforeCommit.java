package dev.kizuna.kpi.scorecard.topology;

import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Lets a task write what it holds in mind before each commit, as a cached store does: state, offsets and what was
 * published then belong to one transaction. It keeps nothing itself; that stores with a cache are flushed before a commit
 * is not part of the public API, and a test holds Kafka Streams to it.
 */
final class BeforeCommit implements StateStore, CachedStateStore<Object, Object> {

    static final String NAME = "before-commit";

    private static final Runnable NOTHING = () -> {};

    private Runnable write = NOTHING;
    private boolean open;

    private BeforeCommit() {}

    static StoreBuilder<BeforeCommit> builder() {
        return new Builder();
    }

    /** What is to be written. */
    void run(Runnable write) {
        this.write = write;
    }

    @Override
    public void flushCache() {
        write.run();
    }

    @Override
    public void clearCache() {}

    @Override
    public boolean setFlushListener(CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        write = NOTHING;
        open = true;
        context.register(root, (key, value) -> {});
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        write = NOTHING;
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    private static final class Builder implements StoreBuilder<BeforeCommit> {

        @Override
        public StoreBuilder<BeforeCommit> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<BeforeCommit> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<BeforeCommit> withLoggingEnabled(Map<String, String> config) {
            throw new UnsupportedOperationException("There is nothing to log");
        }

        @Override
        public StoreBuilder<BeforeCommit> withLoggingDisabled() {
            return this;
        }

        @Override
        public BeforeCommit build() {
            return new BeforeCommit();
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }

        @Override
        public String name() {
            return NAME;
        }
    }
}
