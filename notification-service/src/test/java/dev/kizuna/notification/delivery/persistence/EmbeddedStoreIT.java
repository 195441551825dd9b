package dev.kizuna.notification.delivery.persistence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.stack.testing.LocalParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The documents in the store of the local stack. */
class EmbeddedStoreIT {

    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(LocalParts.shared().store().uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    private static MongoDatabase database() {
        return client.getDatabase("contract");
    }

    @Nested
    class DeliveriesInTheEmbeddedStore extends DeliveriesContract {
        @Override
        Deliveries deliveries() {
            return new MongoDeliveries(database());
        }
    }
}
