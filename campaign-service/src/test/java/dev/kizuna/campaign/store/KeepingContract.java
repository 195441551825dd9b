package dev.kizuna.campaign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.schemas.serde.AvroSerde;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What keeping aggregates promises.
 *
 * @param <T> the aggregate
 * @param <E> its events
 */
public abstract class KeepingContract<T, E> extends StoreContract {

    protected static final OutboxEncoder ENCODER =
            new OutboxEncoder(AvroSerde.<SpecificRecord>inMemory().serializer(), "/campaign-service");

    private static final Creation WITHOUT_KEY = Creation.of(null, "/things", "first");

    private final List<String> published = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private OutboxRelay relay;

    @SuppressWarnings("NullAway.Init")
    private Keeping<T, E> keeping;

    /** The port under test over these aggregates. */
    protected abstract Keeping<T, E> keeping(Aggregates aggregates);

    /** An aggregate with as much in it as it can have. */
    protected abstract T full();

    /** The same aggregate with as little in it as it can have. */
    protected abstract T bare();

    protected abstract String id();

    protected abstract E event(String eventId);

    @BeforeEach
    final void start() {
        relay = new OutboxRelay(this::publish, Clock.systemUTC(), "test", new SimpleMeterRegistry());
        relay.start();
        keeping = keeping(relay.aggregates(documents, "things"));
    }

    @AfterEach
    final void stop() {
        relay.stop();
    }

    @Test
    void shouldFindNothingWhenNothingIsKept() {
        assertThat(keeping.find(id())).isEmpty();
    }

    @Test
    void shouldFindWhatWasKeptWithAllThatIsInIt() {
        assertThat(keeping.add(full(), WITHOUT_KEY, List.of(event("e-1"))))
                .isEqualTo(new Addition.Added<>(new Kept<>(full(), 1)));

        assertThat(keeping.find(id())).contains(new Kept<>(full(), 1));
    }

    @Test
    void shouldFindTheNewStateWhenItWasReplaced() {
        keeping.add(full(), WITHOUT_KEY, List.of());

        assertThat(keeping.replace(bare(), 1, List.of())).isTrue();

        assertThat(keeping.find(id())).contains(new Kept<>(bare(), 2));
    }

    @Test
    void shouldWriteNothingWhenSomebodyElseWasFaster() {
        keeping.add(full(), WITHOUT_KEY, List.of(event("e-1")));
        assertThat(keeping.replace(bare(), 1, List.of(event("e-2")))).isTrue();

        assertThat(keeping.replace(full(), 1, List.of(event("e-3")))).isFalse();

        assertThat(keeping.find(id())).contains(new Kept<>(bare(), 2));
        await().untilAsserted(() -> assertThat(published).containsExactly("e-1", "e-2"));
    }

    @Test
    void shouldPublishEventsInTheirOrderWhenStatesFollowEachOther() {
        keeping.add(full(), WITHOUT_KEY, List.of(event("e-1"), event("e-2")));
        for (int version = 1; version <= 10; version++) {
            keeping.replace(full(), version, List.of(event("e-" + (version + 2))));
        }

        await().untilAsserted(() -> assertThat(published)
                .containsExactly(
                        "e-1", "e-2", "e-3", "e-4", "e-5", "e-6", "e-7", "e-8", "e-9", "e-10", "e-11", "e-12"));
    }

    @Test
    void shouldBeTakenWhenSomethingElseHasTheId() {
        keeping.add(full(), WITHOUT_KEY, List.of());

        assertThat(keeping.add(bare(), Creation.of(null, "/things", "second"), List.of(event("e-2"))))
                .isEqualTo(new Addition.Taken<>(id()));
        assertThat(keeping.find(id())).contains(new Kept<>(full(), 1));
    }

    @Test
    void shouldBeAnsweredWithTheFirstWhenTheSameRequestComesAgain() {
        Creation first = Creation.of("key-1", "/things", "first");
        keeping.add(full(), first, List.of(event("e-1")));

        assertThat(keeping.add(full(), Creation.of("key-1", "/things", "first"), List.of(event("e-2"))))
                .isEqualTo(new Addition.Added<>(new Kept<>(full(), 1)));
        assertThat(keeping.add(full(), Creation.of("key-1", "/things", "second"), List.of()))
                .isEqualTo(new Addition.KeyReused<>());
        await().untilAsserted(() -> assertThat(published).containsExactly("e-1"));
    }

    private void publish(OutboxEntry entry) {
        published.add(entry.id());
    }
}
