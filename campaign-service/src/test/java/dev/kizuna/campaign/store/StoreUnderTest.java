package dev.kizuna.campaign.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.kizuna.stack.testing.LocalParts;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The stores on which every port must behave the same. */
public enum StoreUnderTest {
    EMBEDDED {
        @Override
        String uri() {
            return LocalParts.shared().store().uri();
        }
    },
    MONGODB_8 {
        @Override
        String uri() {
            return mongo().getConnectionString();
        }

        @Override
        void assumeItCanRun() {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                log.warn("The contract's tests on MongoDB 8 are skipped: there is no Docker here");
                Assumptions.abort("MongoDB 8 needs Docker");
            }
        }
    };

    private static final Logger log = LoggerFactory.getLogger(StoreUnderTest.class);
    private static final AtomicInteger databases = new AtomicInteger();

    private static @Nullable MongoDBContainer container;

    private @Nullable MongoClient client;

    abstract String uri();

    /** Ends the tests as skipped where this store cannot be had. */
    void assumeItCanRun() {}

    /** A database that nobody has used. */
    public synchronized MongoDatabase newDatabase() {
        if (client == null) {
            client = MongoClients.create(uri());
        }
        return client.getDatabase("contract-" + databases.incrementAndGet());
    }

    /** Ends with the JVM, by Testcontainers' own watch. */
    private static synchronized MongoDBContainer mongo() {
        if (container == null) {
            var started = new MongoDBContainer("mongo:8");
            started.start();
            container = started;
        }
        return container;
    }
}
