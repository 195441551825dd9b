package dev.kizuna.notification;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB itself, started once, where there is Docker to run it. */
public final class MongoDb8 {

    private static @Nullable MongoClient client;

    private MongoDb8() {}

    /** Whether it can be had; says so where it cannot. */
    public static boolean isThere() {
        boolean there = DockerClientFactory.instance().isDockerAvailable();
        if (!there) {
            LoggerFactory.getLogger(MongoDb8.class).warn("Skipped: there is no Docker here to run MongoDB 8 in");
        }
        return there;
    }

    /** The database on which adapters show their contracts. */
    public static synchronized MongoDatabase database() {
        if (client == null) {
            var container = new MongoDBContainer("mongo:8");
            container.start();
            client = MongoClients.create(container.getConnectionString());
        }
        return client.getDatabase("contract");
    }
}
