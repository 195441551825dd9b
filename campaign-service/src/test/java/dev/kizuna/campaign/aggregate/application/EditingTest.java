package dev.kizuna.campaign.aggregate.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.kit.idempotency.Creation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EditingTest {

    private final OneNumber number = new OneNumber();
    private final Editing<Integer, String> editing = new Editing<>(number);
    private final Function<Integer, Decision<Integer, String>> addTen =
            before -> Decision.accepted(before + 10, "added to " + before);

    @Test
    void shouldDecideAgainWhenSomebodyElseWasFaster() {
        number.others = 3;

        assertThat(editing.edit("n", OptionalLong.empty(), addTen)).isEqualTo(new Change.Done<>(new Kept<>(13, 5)));
        assertThat(number.events).isEqualTo(List.of("added to 3"));
    }

    @Test
    void shouldBeStaleWhenSomebodyElseWroteSinceTheClientRead() {
        number.others = 1;

        assertThat(editing.edit("n", OptionalLong.of(1), addTen)).isEqualTo(new Change.Stale<>(2));
        assertThat(number.events).isEmpty();
    }

    @Test
    void shouldGiveUpWhenOthersNeverStop() {
        number.others = Integer.MAX_VALUE;

        assertThat(editing.edit("n", OptionalLong.empty(), addTen)).isEqualTo(new Change.Contended<>());
        assertThat(number.events).isEmpty();
    }

    @Test
    void shouldWriteNothingWhenItIsRefusedOrSoAlready() {
        var refusal = Refusal.wrongState("no");

        assertThat(editing.edit("n", OptionalLong.of(1), _ -> Decision.refused(refusal)))
                .isEqualTo(new Change.Refused<>(List.of(refusal)));
        assertThat(editing.edit("n", OptionalLong.of(1), _ -> new Decision.Unchanged<>()))
                .isEqualTo(new Change.Done<>(new Kept<>(0, 1)));
        assertThat(number.version).isEqualTo(1);
    }

    @Test
    void shouldBeMissingWhenThereIsNothing() {
        assertThat(editing.edit("m", OptionalLong.empty(), addTen)).isEqualTo(new Change.Missing<>("m"));
    }

    /** A number under the id n that others count up just before each of our writes, as often as they are told to. */
    private static final class OneNumber implements Keeping<Integer, String> {

        private int value = 0;
        private long version = 1;
        private int others = 0;
        private List<String> events = List.of();

        @Override
        public Optional<Kept<Integer>> find(String id) {
            return id.equals("n") ? Optional.of(new Kept<>(value, version)) : Optional.empty();
        }

        @Override
        public boolean replace(Integer next, long basedOn, List<String> told) {
            if (others > 0) {
                others--;
                value++;
                version++;
            }
            if (basedOn != version) {
                return false;
            }
            value = next;
            version++;
            events = told;
            return true;
        }

        @Override
        public Addition<Integer> add(Integer aggregate, Creation creation, List<String> told) {
            return new Addition.Taken<>("n");
        }
    }
}
