package dev.kizuna.partner.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.kizuna.stack.testing.LocalParts;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
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
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                log.log(System.Logger.Level.INFO, "MongoDB 8 is skipped: there is no Docker here");
                assumeTrue(false, "MongoDB 8 needs Docker");
            }
            return mongo().getConnectionString();
        }
    };

    private static final System.Logger log = System.getLogger(StoreUnderTest.class.getName());
    private static final AtomicInteger databases = new AtomicInteger();

    private static @Nullable MongoDBContainer container;

    private @Nullable MongoClient client;

    abstract String uri();

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
