package dev.kizuna.kit.outbox;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.fixture.DocumentStores;

/** On MongoDB 8, where a container engine is found. */
class MongoDb8AggregatesIT extends AggregatesContract {

    @Override
    MongoDatabase database() {
        return DocumentStores.mongoDb8();
    }
}
