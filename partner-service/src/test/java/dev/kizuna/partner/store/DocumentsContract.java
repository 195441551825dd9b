package dev.kizuna.partner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.partner.aggregate.domain.Addition;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.aggregate.domain.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every port of aggregates promises, whatever is behind it. */
public abstract class DocumentsContract<T> {

    protected static final Instant THEN = Instant.parse("2026-01-05T00:00:00.123Z");

    private static final RequestMark MARK = new RequestMark("key", "print");

    /** An event of which only the id matters here. */
    private record Told(Occurrence occurrence, String partnerId, String subjectId) implements DomainEvent {}

    /** A new aggregate with as many fields filled as can be. */
    protected abstract T example(String id, String partnerId);

    /** The same one later. */
    protected abstract T changed(T example);

    /** A field with the value that the example has and the changed one has not. */
    protected abstract Map.Entry<String, String> statusOfExample();

    protected abstract Documents<T> documents();

    /** Ids of the events that were told to the world so far, in their order. */
    protected abstract List<String> told();

    protected static Occurrence at(String eventId) {
        return new Occurrence(eventId, THEN);
    }

    @Test
    void shouldGiveBackWhatWasWrittenWhenAsked() {
        // given
        T example = example("a", "p-1");
        assertThat(documents().find("a")).isEmpty();

        // when
        var added = documents().add(example, MARK, List.of());

        // then
        assertThat(added).isInstanceOf(Addition.Now.class);
        assertThat(documents().find("a")).contains(new Versioned<>(example, 1));
        assertThat(documents().replace(changed(example), 1, List.of())).isTrue();
        assertThat(documents().find("a")).contains(new Versioned<>(changed(example), 2));
    }

    @Test
    void shouldKnowARepetitionFromAnotherRequestWhenTheIdIsTaken() {
        // given
        T example = example("a", "p-1");
        documents().add(example, MARK, List.of(event("e-1")));

        // then
        assertThat(documents().add(example, MARK, List.of(event("e-2"))))
                .isEqualTo(new Addition.Before<>(new Versioned<>(example, 1)));
        assertThat(documents().add(example, new RequestMark("key", "other"), List.of(event("e-3"))))
                .isEqualTo(new Addition.KeyReused<>());
        assertThat(documents().add(changed(example), RequestMark.NONE, List.of(event("e-4"))))
                .isEqualTo(new Addition.Taken<>(new Versioned<>(example, 1)));
        await().untilAsserted(() -> assertThat(told()).containsExactly("e-1"));
    }

    @Test
    void shouldTellTheEventsOfEachChangeInOrderWhenItWasWrittenAndOnlyThen() {
        // given
        T example = example("a", "p-1");
        documents().add(example, MARK, List.of(event("e-1"), event("e-2")));

        // when
        boolean stale = documents().replace(changed(example), 7, List.of(event("never")));
        boolean fresh = documents().replace(changed(example), 1, List.of(event("e-3")));

        // then
        assertThat(stale).isFalse();
        assertThat(fresh).isTrue();
        await().untilAsserted(() -> assertThat(told()).containsExactly("e-1", "e-2", "e-3"));
    }

    @Test
    void shouldLetOneWinWhenManyReplaceTheSameVersion() {
        // given
        T example = example("a", "p-1");
        documents().add(example, MARK, List.of());

        // when
        var attempts = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> documents().replace(changed(example), 1, List.of(event("e-" + number)))))
                .toList();

        // then
        assertThat(attempts.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(documents().find("a"))
                .hasValueSatisfying(found -> assertThat(found.version()).isEqualTo(2));
        await().untilAsserted(() -> assertThat(told()).hasSize(1));
    }

    @Test
    void shouldSelectPiecesInTheOrderOfIdsWhenAListIsReadOn() {
        // given
        var status = statusOfExample();
        for (String id : List.of("c", "a", "d", "b")) {
            documents().add(example(id, "p-1"), RequestMark.NONE, List.of());
        }
        documents().replace(changed(example("b", "p-1")), 1, List.of());

        // then
        assertThat(documents().select(new Selection(Map.of(), "", 3)))
                .extracting(Versioned::value)
                .containsExactly(example("a", "p-1"), changed(example("b", "p-1")), example("c", "p-1"));
        assertThat(documents().select(new Selection(Map.of(status.getKey(), status.getValue()), "a", 10)))
                .extracting(Versioned::value)
                .containsExactly(example("c", "p-1"), example("d", "p-1"));
        assertThat(documents().select(new Selection(Map.of(status.getKey(), "nothing"), "", 10)))
                .isEmpty();
        var part = Map.of(
                status.getKey(),
                status.getValue().substring(1, status.getValue().length() - 1));
        assertThat(documents().select(new Selection(Map.of(), part, "c", 10)))
                .extracting(Versioned::value)
                .containsExactly(example("d", "p-1"));
        assertThat(documents().select(new Selection(Map.of(), Map.of(status.getKey(), ".*"), "", 10)))
                .isEmpty();
        assertThat(documents().select(selectAtMost(status.getKey(), status.getValue())))
                .contains(new Versioned<>(example("a", "p-1"), 1));
        assertThat(documents().select(selectAtMost(status.getKey(), ""))).isEmpty();
        assertThat(documents().select(selectAtMost("no-such-field", "~"))).isEmpty();
    }

    private static Selection selectAtMost(String field, String most) {
        return new Selection(Map.of(), Map.of(), Map.of(field, most), "", 10);
    }

    private static DomainEvent event(String eventId) {
        return new Told(at(eventId), "p-1", "a");
    }
}
