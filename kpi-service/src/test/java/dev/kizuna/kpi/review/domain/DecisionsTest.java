package dev.kizuna.kpi.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.review.domain.Pack.Decision;
import dev.kizuna.kpi.review.domain.Pack.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {

    private static final Instant END = Instant.parse("2026-05-17T15:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "milestone, missed, 1, , 1, agree-plan",
        "gap, detected, 14, , 1, adjust-campaign",
        "gap, detected, 13, , 1, ",
        "health, fell, 1, , 1, joint-review",
        "mismatch, diagnosed, 1, , 1, plan-remedy",
        "mismatch, remedy-planned, 1, , 1, ",
        "mismatch, helped, 1, , 1, ",
        "mismatch, not-helped, 1, , 1, plan-remedy",
        "succession, stood-down, 1, , 1, name-successor",
        "improvement-plan, begun, 1, , 1, ",
        "improvement-plan, failed, 1, , 1, end-or-improve",
        "commission, withheld, 1, , 1, clear-or-reject",
        "valley, missed, 1, , 1, plan-valley",
        "issue, rolled-up-to-monthly, 1, MONTHLY, 1, ",
        "issue, rolled-up-to-quarterly, 1, QUARTERLY, 1, decide-issue",
        "promise, state, 1, , 1, ",
        "promise, state, 9, , 2, settle-promise"
    })
    void shouldAskForADecisionWhereOneIsDue(
            String kind, String code, int days, @Nullable String level, int packs, @Nullable String decision) {
        // given
        var item = new Item(
                kind,
                "p1",
                "s1",
                code,
                END.minus(Duration.ofDays(days)),
                null,
                "k1",
                null,
                null,
                level,
                "reason",
                packs);

        // when
        List<Decision> asked = Decisions.of(List.of(item), END);

        // then
        assertThat(asked).extracting(Decision::code).isEqualTo(decision == null ? List.of() : List.of(decision));
        assertThat(asked)
                .allSatisfy(one -> assertThat(one.because()).startsWith(code, "reason"))
                .allSatisfy(one -> assertThat(one.keyPersonId()).isEqualTo("k1"));
    }

    @Test
    void shouldHaveARuleForEveryKindOfMatter() {
        for (MatterKind kind : MatterKind.values()) {
            var item = new Item(
                    kind.code(), "p1", "s1", "code", END.minusSeconds(1), null, null, null, null, null, null, 1);
            assertThat(Decisions.of(List.of(item), END)).as(kind.code()).hasSizeLessThan(2);
        }
    }
}
