package dev.kizuna.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import dev.kizuna.kit.kafka.Recoverable;
import dev.kizuna.stack.testing.LocalStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What is committed is published, also when the store is killed in between. */
class EmbeddedStoreRestartIT {

    @Test
    void shouldPublishWhatWasCommittedWhenTheStoreIsKilledAndComesBack() {
        try (LocalStore store = LocalStore.start();
                var client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=3000&retryWrites=false")) {
            var journal = new Journal();
            journal.leave();
            var relay = new OutboxRelay(journal, Clock.systemUTC(), "one", new SimpleMeterRegistry());
            Aggregates things = relay.aggregates(client.getDatabase("test"), "things");
            relay.start();
            things.insert("a", new Document(), null, List.of(OutboxContract.entry("a", 1)));
            things.replace("a", 1, new Document(), List.of(OutboxContract.entry("a", 2)));

            store.kill();
            var failure = Assertions.catchThrowable(() -> things.replace("a", 2, new Document(), List.of()));
            assertThat(Recoverable.isPassing(failure)).isTrue();
            store.restart();
            journal.comeBack();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(journal.ids()).isEqualTo(OutboxContract.ids("a", 2)));
            assertThat(things.replace("a", 2, new Document(), List.of(OutboxContract.entry("a", 3))))
                    .isTrue();
            await().untilAsserted(() -> assertThat(journal.ids()).isEqualTo(OutboxContract.ids("a", 3)));
            relay.stop();
        }
    }
}
