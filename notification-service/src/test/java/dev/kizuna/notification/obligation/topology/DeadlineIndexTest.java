package dev.kizuna.notification.obligation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.obligation.topology.DeadlineIndex.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class DeadlineIndexTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final KeyValueStore<Bytes, byte[]> deadlines = store("deadlines");
    private final KeyValueStore<Bytes, byte[]> rows = store("counts");

    @Test
    void shouldGiveWhatIsDueInOrderOnceAndNothingElse() {
        // given
        DeadlineIndex index = index();
        index.put(at(2, "b"));
        index.put(at(1, "a"));
        index.put(at(3, "c"));

        // when
        index.reach(NOW.plusSeconds(2));

        // then
        assertThat(fire(index, index.fresh(10))).containsExactly("a", "b");
        assertThat(index.fresh(10)).isEmpty();
        assertThat(index.isBehind()).isFalse();
    }

    @Test
    void shouldFindWhatIsPutBeforeWhereItReads() {
        // given
        DeadlineIndex index = index();
        index.reach(NOW.plusSeconds(10));
        index.fresh(10);

        // when
        index.put(at(1, "early"));

        // then
        assertThat(index.isBehind()).isTrue();
        index.reach(NOW.plusSeconds(11));
        assertThat(index.fresh(10)).isEmpty();
        assertThat(fire(index, index.waiting(10))).containsExactly("early");
        assertThat(index.isBehind()).isFalse();
    }

    @Test
    void shouldLetWhatIsNewlyDuePassAHerd() {
        // given
        DeadlineIndex index = index();
        IntStream.range(0, 100).forEach(i -> index.put(at(1, "herd-" + i)));
        index.put(at(2, "other"));
        index.reach(NOW.plusSeconds(1));
        fire(index, index.fresh(10));
        index.leaveTheRest();

        // when
        index.reach(NOW.plusSeconds(2));

        // then
        assertThat(index.isBehind()).isTrue();
        assertThat(fire(index, index.fresh(10))).containsExactly("other");
        assertThat(fire(index, index.waiting(100))).hasSize(90).allMatch(name -> name.startsWith("herd-"));
        assertThat(index.isBehind()).isFalse();
    }

    @Test
    void shouldGoOnAtTheFloorAndNotAboveWhatIsLeftWhenItIsStartedAgain() {
        // given
        DeadlineIndex index = index();
        IntStream.range(0, 100).forEach(i -> index.put(at(1, "herd-" + i)));
        index.reach(NOW.plusSeconds(5));
        fire(index, index.fresh(10));
        index.leaveTheRest();
        fire(index, index.waiting(20));
        index.writeFloor();
        index.put(at(0, "before the floor"));

        // when
        DeadlineIndex again = index();
        again.reach(NOW.plusSeconds(5));

        // then
        assertThat(fire(again, again.fresh(1_000))).hasSize(71).startsWith("before the floor");
    }

    @Test
    void shouldStandStillWhenTheClockGoesBack() {
        // given
        DeadlineIndex index = index();
        index.put(at(1, "a"));
        index.reach(NOW.plusSeconds(5));
        fire(index, index.fresh(10));

        // when
        index.reach(NOW);
        index.put(at(6, "b"));

        // then
        assertThat(index.fresh(10)).isEmpty();
        index.reach(NOW.plusSeconds(6));
        assertThat(fire(index, index.fresh(10))).containsExactly("b");
    }

    private DeadlineIndex index() {
        return new DeadlineIndex(deadlines, new Progress(rows));
    }

    private static List<String> fire(DeadlineIndex index, List<Deadline> due) {
        due.forEach(index::remove);
        return due.stream().map(Deadline::promise).toList();
    }

    private static Deadline at(int second, String promise) {
        return new Deadline(NOW.plusSeconds(second), promise);
    }

    private KeyValueStore<Bytes, byte[]> store(String name) {
        KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
