package dev.kizuna.kit.outbox;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.fixture.DocumentStores;

/** On MongoDB 8, where a container engine is found. */
class MongoDb8OutboxIT extends OutboxContract {

    @Override
    MongoDatabase database() {
        return DocumentStores.mongoDb8();
    }
}
