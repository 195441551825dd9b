package dev.kizuna.kit.outbox;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.fixture.DocumentStores;

/** On the store that runs without a container engine. */
class EmbeddedOutboxIT extends OutboxContract {

    @Override
    MongoDatabase database() {
        return DocumentStores.embedded();
    }
}
