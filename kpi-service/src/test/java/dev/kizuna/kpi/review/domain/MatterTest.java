package dev.kizuna.kpi.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatterTest {

    private static final Instant START = Instant.parse("2026-05-11T00:00:00Z");

    @Test
    void shouldStandAsTheLatestStepSaysAndHaveWaitedSinceItWasOpenedLast() {
        // given
        Matter matter = merged(List.of(
                step("diagnosed", 0, true),
                step("closed", 1, false),
                step("not-helped", 3, true),
                step("planned", 2, true)));

        // then
        assertThat(matter.latest().code()).isEqualTo("not-helped");
        assertThat(matter.isOpen()).isTrue();
        assertThat(matter.since()).isEqualTo(START.plus(Duration.ofDays(2)));
        assertThat(matter.isUnresolvedAt(START.plus(Duration.ofDays(2)))).isFalse();
        assertThat(matter.isUnresolvedAt(START.plus(Duration.ofDays(2)).plusMillis(1)))
                .isTrue();
    }

    @Test
    void shouldBeClosedWhenItWasClosedAtTheMomentItWasOpened() {
        assertThat(merged(List.of(step("withheld", 1, true), step("cleared", 1, false)))
                        .isOpen())
                .isFalse();
    }

    @Test
    void shouldStandTheSameInWhateverOrderAndHoweverOftenItIsTold() {
        // given
        List<Matter> told = List.of(
                step("diagnosed", 0, true),
                step("remedy-planned", 1, true),
                step("remedy-planned", 4, true),
                step("not-helped", 3, true),
                step("closed", 2, false));
        Matter expected = merged(told);

        // then
        for (int seed = 0; seed < 50; seed++) {
            var shuffled = new ArrayList<>(told);
            shuffled.addAll(told.subList(1, 3));
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(merged(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void shouldWaitForPeopleOnlyWhenAPromiseIsPastDueOrAnIssueRolledUp() {
        // given
        Instant end = START.plus(Duration.ofDays(7));
        var open = new Step("state", 1, START, "e1", true, Map.of());

        // then
        assertThat(promise(open.with(Step.DUE, end.toString())).isUnresolvedAt(end))
                .isFalse();
        assertThat(promise(open.with(Step.DUE, end.minusMillis(1).toString())).isUnresolvedAt(end))
                .isTrue();
        assertThat(promise(open).isUnresolvedAt(end)).isFalse();
        assertThat(Matter.of("p1", MatterKind.ISSUE, "inquiry:i1", open).isUnresolvedAt(end))
                .isFalse();
        assertThat(Matter.of("p1", MatterKind.ISSUE, "inquiry:i1", open.with(Step.LEVEL, "MONTHLY"))
                        .isUnresolvedAt(end))
                .isTrue();
    }

    private static Matter promise(Step step) {
        return Matter.of("p1", MatterKind.PROMISE, "o1", step);
    }

    private static Matter step(String code, int day, boolean open) {
        Instant at = START.plus(Duration.ofDays(day));
        return Matter.of(
                "p1", MatterKind.MISMATCH, "m1", new Step(code, at.toEpochMilli(), at, code + day, open, Map.of()));
    }

    private static Matter merged(List<Matter> told) {
        return told.stream().reduce(Matter::mergedWith).orElseThrow();
    }
}
