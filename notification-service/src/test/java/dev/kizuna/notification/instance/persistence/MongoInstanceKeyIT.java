package dev.kizuna.notification.instance.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.kizuna.notification.instance.domain.InstanceKey;
import dev.kizuna.stack.testing.LocalParts;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MongoInstanceKeyIT {

    @Test
    void shouldBeTheSameForAllInstancesWhenTheyStartAtOnce() {
        try (MongoClient client =
                MongoClients.create(LocalParts.shared().store().uri())) {
            MongoDatabase database = client.getDatabase("instances");

            var keys = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(instance -> MongoInstanceKey.in(database, () -> "secret-" + instance))
                    .map(InstanceKey::value)
                    .toList();

            assertThat(keys).allMatch(keys.getFirst()::equals);
        }
    }
}
