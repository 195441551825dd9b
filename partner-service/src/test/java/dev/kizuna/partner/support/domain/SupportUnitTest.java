package dev.kizuna.partner.support.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportUnitTest {

    private static final Instant THEN = Instant.parse("2026-01-12T00:00:00Z");

    private int number;

    private Occurrence after(int minutes) {
        return new Occurrence("e-" + ++number, THEN.plusSeconds(60L * minutes));
    }

    private static SupportUnit accepted(Decision<SupportUnit> decision) {
        return ((Decision.Accepted<SupportUnit>) decision).next();
    }

    private static Rule ruleAgainst(Decision<SupportUnit> decision) {
        return ((Refusal.Against) ((Decision.Refused<SupportUnit>) decision).refusal()).rule();
    }

    private SupportUnit joined() {
        return accepted(SupportUnit.empty("kp", "p").join(after(0), "kp-mori", SupportTask.MATERIAL));
    }

    @Test
    void shouldKnowWhoTakesOverWhatSinceWhen() {
        var more = accepted(joined().join(after(1), "kp-mori", SupportTask.DEMOS));
        var two = accepted(more.join(after(2), "kp-ueda", SupportTask.REPORTING));
        assertThat(two.members())
                .containsExactly(
                        new SupportMember("kp-mori", THEN, List.of(SupportTask.MATERIAL, SupportTask.DEMOS)),
                        new SupportMember("kp-ueda", THEN.plusSeconds(120), List.of(SupportTask.REPORTING)));
        assertThat(two.status()).isEqualTo(SupportUnit.Status.MANNED);
    }

    @Test
    void shouldChangeNothingWhenSomebodyTakesTheSameTaskAgain() {
        var unit = joined();
        assertThat(accepted(unit.join(after(1), "kp-mori", SupportTask.MATERIAL)))
                .isEqualTo(unit);
    }

    @Test
    void shouldForgetAllTasksWhenSomebodyLeavesAndBeginAnewWhenTheyReturn() {
        var left = accepted(
                accepted(joined().join(after(1), "kp-mori", SupportTask.DEMOS)).leave(after(2), "kp-mori"));
        assertThat(left.members()).isEmpty();
        assertThat(left.status()).isEqualTo(SupportUnit.Status.EMPTY);
        var back = accepted(left.join(after(3), "kp-mori", SupportTask.DEMOS));
        assertThat(back.members())
                .containsExactly(new SupportMember("kp-mori", THEN.plusSeconds(180), List.of(SupportTask.DEMOS)));
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        assertThat(ruleAgainst(joined().join(after(1), "kp", SupportTask.DEMOS)))
                .isEqualTo(Rule.OWN_SUPPORTER);
        assertThat(ruleAgainst(joined().leave(after(1), "kp-ueda"))).isEqualTo(Rule.NOT_A_MEMBER);
        assertThat(ruleAgainst(joined().leave(after(-1), "kp-mori"))).isEqualTo(Rule.OUT_OF_ORDER);
        assertThat(ruleAgainst(joined().join(after(-1), "kp-mori", SupportTask.DEMOS)))
                .isEqualTo(Rule.OUT_OF_ORDER);
    }
}
