package dev.kizuna.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates.Created;
import dev.kizuna.kit.outbox.Aggregates.Stored;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a collection of aggregates promises on every store. */
abstract class AggregatesContract {

    private Aggregates things;

    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        var relay = new OutboxRelay(new Journal(), Clock.systemUTC(), "test", new SimpleMeterRegistry());
        things = relay.aggregates(database(), "things");
    }

    @Test
    void shouldGiveBackWhatWasWritten() {
        var state = new Document("name", "絆")
                .append("since", Date.from(Instant.parse("2026-05-01T00:00:00.123Z")))
                .append("amount", new Decimal128(new BigDecimal("12.5000")))
                .append("tags", List.of("a", "b"));

        assertThat(things.insert("a", state, null, List.of())).isEqualTo(new Created.Now());

        assertThat(things.find("a")).contains(new Stored("a", 1, state));
        assertThat(things.find("b")).isEmpty();
    }

    @Test
    void shouldRefuseAChangeThatIsBasedOnAnotherVersion() {
        things.insert("a", new Document("n", 1), null, List.of());

        assertThat(things.replace("a", 1, new Document("n", 2), List.of())).isTrue();
        assertThat(things.replace("a", 1, new Document("n", 3), List.of())).isFalse();
        assertThat(things.replace("b", 1, new Document("n", 3), List.of())).isFalse();

        assertThat(things.find("a")).contains(new Stored("a", 2, new Document("n", 2)));
    }

    @Test
    void shouldLetOneOfManyWinWhenTheyChangeTheSameVersion() throws Exception {
        things.insert("a", new Document("n", 0), null, List.of());
        List<Callable<Boolean>> changes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int n = i;
            changes.add(() -> things.replace("a", 1, new Document("n", n), List.of(OutboxContract.entry("a", n))));
        }

        int won = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> change : threads.invokeAll(changes)) {
                won += change.get() ? 1 : 0;
            }
        }

        assertThat(won).isEqualTo(1);
        assertThat(things.find("a").orElseThrow().version()).isEqualTo(2);
        assertThat(things.collection().find(new Document("_id", "a")).first().getList("outbox", Document.class))
                .hasSize(1);
    }

    @Test
    void shouldRecognizeARepeatedCreation() {
        Creation creation = Creation.of("key", "/api/things", "request");
        things.insert("a", new Document("n", 1), creation, List.of());
        things.replace("a", 1, new Document("n", 2), List.of());

        assertThat(things.insert("a", new Document("n", 1), creation, List.of()))
                .isEqualTo(new Created.Before(new Stored("a", 2, new Document("n", 2))));
    }

    @Test
    void shouldTellWhenTheKeyOfACreationWasUsedForAnotherRequest() {
        things.insert("a", new Document(), Creation.of("key", "/api/things", "one"), List.of());

        assertThat(things.insert("a", new Document(), Creation.of("key", "/api/things", "other"), List.of()))
                .isEqualTo(new Created.KeyReused());
    }

    @Test
    void shouldTellWhenAnIdIsTaken() {
        things.insert("a", new Document("n", 1), null, List.of());

        assertThat(things.insert("a", new Document("n", 2), null, List.of()))
                .isEqualTo(new Created.Taken(new Stored("a", 1, new Document("n", 1))));
        assertThat(things.insert("a", new Document("n", 2), Creation.of("key", "/", "x"), List.of()))
                .isInstanceOf(Created.Taken.class);
        assertThat(things.find("a").orElseThrow().state()).isEqualTo(new Document("n", 1));
    }

    @Test
    void shouldOpenACollectionAgainThatIsThere() {
        things.insert("a", new Document("n", 1), null, List.of());

        MongoDatabase same = database();
        var relay = new OutboxRelay(new Journal(), Clock.systemUTC(), "test", new SimpleMeterRegistry());
        relay.aggregates(same, "things");
        Aggregates again = relay.aggregates(same, "things");

        again.insert("b", new Document("n", 1), null, List.of());
        assertThat(again.find("b")).isPresent();
    }
}
