package dev.kizuna.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates.Created;
import dev.kizuna.kit.outbox.Aggregates.Stored;
import dev.kizuna.kit.outbox.AuditTrail.Position;
import dev.kizuna.kit.outbox.AuditTrail.RecordedChange;
import dev.kizuna.kit.outbox.AuditTrail.Wanted;
import dev.kizuna.kit.security.Acting;
import dev.kizuna.kit.security.Actor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
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
    private Aggregates others;
    private AuditTrail trail;

    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        var relay = new OutboxRelay(new Journal(), Clock.systemUTC(), "test", new SimpleMeterRegistry());
        MongoDatabase database = database();
        things = relay.aggregates(database, "things");
        others = relay.aggregates(database, "others");
        trail = new AuditTrail(relay);
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
    void shouldWriteDownWhoChangedWhatWithEachChangeAndNoValues() {
        // given
        var event = new OutboxEntry("e-1", "topic", "p", new byte[] {1}, Map.of("ce_type", "thing-named.v1"));
        Acting.as(
                new Actor("u-sato", "POST /api/things"),
                () -> things.insert("a", thing("old", "red"), null, List.of(event)));
        Acting.as(new Actor("/crm", "thing-painted.v1"), () -> things.replace("a", 1, thing("old", "blue"), List.of()));
        things.replace("a", 2, new Document("partnerId", "p").append("look", new Document("name", "new")), List.of());
        things.insert("b", thing("other", "red"), null, List.of());

        // then
        var changes = trail.newest(new Wanted("a", null, null), null, 10);
        assertThat(changes).extracting(RecordedChange::version).containsExactly(3L, 2L, 1L);
        assertThat(changes)
                .extracting(RecordedChange::by, RecordedChange::action)
                .containsExactly(
                        tuple("service", "by itself"),
                        tuple("/crm", "thing-painted.v1"),
                        tuple("u-sato", "POST /api/things"));
        assertThat(changes)
                .extracting(RecordedChange::fields)
                .containsExactly(List.of("look.colour", "look.name"), List.of("look.colour"), List.of());
        assertThat(changes.getLast())
                .isEqualTo(new RecordedChange(
                        "things",
                        "a",
                        "p",
                        changes.getLast().at(),
                        "u-sato",
                        "POST /api/things",
                        1,
                        List.of("thing-named.v1"),
                        List.of()));
        assertThat(trail.newest(new Wanted(null, "/crm", null), null, 10))
                .extracting(RecordedChange::version)
                .containsExactly(2L);
        assertThat(trail.newest(new Wanted(null, null, "p"), null, 10)).hasSize(4);
        assertThat(trail.newest(new Wanted(null, null, "q"), null, 10)).isEmpty();
    }

    @Test
    void shouldGoOnBehindTheLastChangeWhenTheTrailIsReadInPieces() {
        // given: many changes within the same instant
        for (String id : List.of("a", "b", "c")) {
            things.insert(id, thing("one", "red"), null, List.of());
            others.insert(id, thing("one", "red"), null, List.of());
            things.replace(id, 1, thing("two", "red"), List.of());
        }

        // when
        List<RecordedChange> read = new ArrayList<>();
        Position last = null;
        do {
            var piece = trail.newest(new Wanted(null, null, "p"), last, 2);
            read.addAll(piece);
            last = piece.isEmpty()
                    ? null
                    : new Position(
                            piece.getLast().at(),
                            piece.getLast().kind(),
                            piece.getLast().subject(),
                            piece.getLast().version());
        } while (last != null);

        // then
        assertThat(read)
                .hasSize(9)
                .doesNotHaveDuplicates()
                .isEqualTo(trail.newest(new Wanted(null, null, "p"), null, 100));
    }

    @Test
    void shouldKeepTheNewestChangesOnlyWhenThereAreMany() {
        things.insert("a", new Document("n", 0), null, List.of());
        for (int n = 1; n <= Trail.LONGEST; n++) {
            things.replace("a", n, new Document("n", n), List.of());
        }

        assertThat(trail.newest(new Wanted("a", null, null), null, Trail.LONGEST + 1))
                .hasSize(Trail.LONGEST)
                .last()
                .extracting(RecordedChange::version)
                .isEqualTo(2L);
    }

    @Test
    void shouldLeaveNothingOfWhatIsErased() {
        // given somebody's entry and another's, which Kafka has not taken yet
        var creation = Creation.of("key", "/api/people", "Hanako");
        var profile = new OutboxEntry("e-1", "directory", "p/person/u", "Hanako".getBytes(UTF_8), Map.of());
        var fact = new OutboxEntry("e-2", "facts", "p", "u was seen".getBytes(UTF_8), Map.of());
        things.insert("u", new Document("name", "Hanako"), creation, List.of(profile, fact));

        // when
        var tombstone = new OutboxEntry("e-3", "directory", "p/person/u", null, Map.of());
        things.replace("u", 1, new Document("name", null), List.of(tombstone));

        // then
        var left = things.collection().find(new Document("_id", "u")).first();
        assertThat(left.containsKey("creation")).isFalse();
        assertThat(left.getList("outbox", Document.class))
                .extracting(entry -> entry.getString("id"), entry -> entry.get("value") == null)
                .containsExactly(tuple("e-1", true), tuple("e-2", false), tuple("e-3", true));
        assertThat(trail.newest(new Wanted("u", null, null), null, 1))
                .extracting(RecordedChange::events, RecordedChange::fields)
                .containsExactly(tuple(List.of("erasure"), List.of("name")));
        assertThat(things.insert("u", new Document(), creation, List.of())).isInstanceOf(Created.Taken.class);
    }

    private static Document thing(String name, String colour) {
        return new Document("partnerId", "p").append("look", new Document("name", name).append("colour", colour));
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
