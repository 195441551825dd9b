package dev.kizuna.notification.delivery.persistence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.kizuna.notification.delivery.domain.Deliveries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIf;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same contracts on MongoDB itself, where there is Docker to run it. */
@EnabledIf("dockerIsThere")
class MongoIT {

    private static MongoDBContainer mongo;
    private static MongoClient client;

    static boolean dockerIsThere() {
        boolean there = DockerClientFactory.instance().isDockerAvailable();
        if (!there) {
            LoggerFactory.getLogger(MongoIT.class).warn("Skipped: there is no Docker here to run MongoDB 8 in");
        }
        return there;
    }

    @BeforeAll
    static void start() {
        mongo = new MongoDBContainer("mongo:8");
        mongo.start();
        client = MongoClients.create(mongo.getConnectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        mongo.stop();
    }

    private static MongoDatabase database() {
        return client.getDatabase("contract");
    }

    @Nested
    class DeliveriesInMongo extends DeliveriesContract {
        @Override
        Deliveries deliveries() {
            return new MongoDeliveries(database());
        }
    }
}
