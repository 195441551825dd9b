package dev.kizuna.kit.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.fixture.DocumentStores;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MongoInstanceKeyIT {

    @Test
    void shouldBeTheSameForAllInstancesWhenTheyStartAtOnce() {
        MongoDatabase database = DocumentStores.embedded();

        var keys = IntStream.range(0, 16)
                .parallel()
                .mapToObj(instance -> MongoInstanceKey.in(database, () -> "secret-" + instance))
                .map(InstanceKey::value)
                .toList();

        assertThat(keys).allMatch(keys.getFirst()::equals);
    }
}
