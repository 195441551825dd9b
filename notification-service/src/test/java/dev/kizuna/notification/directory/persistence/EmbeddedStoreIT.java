package dev.kizuna.notification.directory.persistence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.stack.testing.LocalParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The directory in the store of the local stack. */
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
    class DirectoryInTheEmbeddedStore extends DirectoryContract {
        @Override
        Directory directory() {
            return new MongoDirectory(database());
        }
    }
}
