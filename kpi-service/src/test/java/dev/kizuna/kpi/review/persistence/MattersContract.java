package dev.kizuna.kpi.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.review.domain.Matter;
import dev.kizuna.kpi.review.domain.MatterKind;
import dev.kizuna.kpi.review.domain.Matters;
import dev.kizuna.kpi.review.domain.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of matters must do. */
abstract class MattersContract {

    private static final Instant AT = Instant.parse("2026-05-11T00:30:00.123Z");

    /** An empty store. */
    abstract Matters matters();

    @Test
    void shouldGiveBackAllOfAnOpenMatter() {
        // given
        var matters = matters();
        var matter = matter("p.$1", "春/$.", "detected", 1, true)
                .mergedWith(Matter.of(
                        "p.$1",
                        MatterKind.GAP,
                        "春/$.",
                        new Step("closed", -5, AT, "e0", false, Map.of(Step.OWNER, "sato.$", Step.REASON, "r"))));

        // when
        matters.tell(List.of(matter, matter("p2", "g2", "detected", 1, true)));

        // then
        assertThat(matters.open(List.of("p.$1"))).containsExactly(matter);
        assertThat(matters.open(List.of("p.$1", "p2", "p3"))).hasSize(2);
        assertThat(matters.open(List.of())).isEmpty();
    }

    @Test
    void shouldNotNameAMatterThatIsClosedWheneverThatWasHeardOf() {
        // given
        var matters = matters();
        var opened = matter("p1", "g1", "detected", 1, true);
        var closed = matter("p1", "g1", "closed", 2, false);

        // when
        matters.tell(List.of(closed));
        matters.tell(List.of(opened));

        // then
        assertThat(matters.open(List.of("p1"))).isEmpty();

        // when
        var again = matter("p1", "g1", "detected", 3, true);
        matters.tell(List.of(again, opened));
        matters.tell(List.of(closed));

        // then
        assertThat(matters.open(List.of("p1"))).containsExactly(again.mergedWith(closed));
    }

    @Test
    void shouldLoseNothingThatSeveralTellAtOnce() {
        // given
        var matters = matters();

        // when
        IntStream.range(0, 8)
                .parallel()
                .forEach(i -> matters.tell(List.of(
                        matter("p1", "g1", "step-" + i, i, true), matter("p1", "own-" + i, "detected", i, true))));

        // then
        assertThat(matters.open(List.of("p1"))).hasSize(9);
        assertThat(matters.open(List.of("p1")).getFirst().steps()).hasSize(8);
    }

    private static Matter matter(String partnerId, String subjectId, String code, long order, boolean open) {
        return Matter.of(partnerId, MatterKind.GAP, subjectId, new Step(code, order, AT, "e" + order, open, Map.of()));
    }
}
