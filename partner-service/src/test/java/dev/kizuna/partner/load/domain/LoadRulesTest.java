package dev.kizuna.partner.load.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.partner.load.domain.LoadPhase.Kind;
import dev.kizuna.partner.load.domain.MissingValley.Why;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadRulesTest {

    private static final LoadRules RULES = new LoadRules(90, 50, 21, 5, 14, 7);
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");

    private static LoadPhase phase(Kind kind, int from, int to) {
        return new LoadPhase(kind + "-" + from, kind, day(from), day(to), kind == Kind.VALLEY ? 50 : LoadPhase.USUAL);
    }

    /** The nth day in the role. */
    private static LocalDate day(int number) {
        return FIRST_DAY.plusDays(number - 1L);
    }

    private static List<MissingValley> missing(int today, LoadPhase... phases) {
        return RULES.missing(List.of(phases), FIRST_DAY, day(today));
    }

    @Test
    void shouldMissAValleyWhenAPlanHasNone() {
        assertThat(missing(1)).containsExactly(new MissingValley(Why.NO_VALLEY, day(1), day(90)));
        assertThat(missing(90)).containsExactly(new MissingValley(Why.NO_VALLEY, day(1), day(90)));
        assertThat(missing(91)).containsExactly(new MissingValley(Why.NO_VALLEY, day(91), day(180)));
        assertThat(missing(1, phase(Kind.VALLEY, 90, 90))).isEmpty();
        assertThat(missing(91, phase(Kind.VALLEY, 90, 90))).hasSize(1);
    }

    @Test
    void shouldMissAValleyAfterALongPeak() {
        var rest = phase(Kind.VALLEY, 60, 70);
        assertThat(missing(1, phase(Kind.PEAK, 1, 21), rest)).isEmpty();
        assertThat(missing(1, phase(Kind.PEAK, 1, 22), rest))
                .containsExactly(new MissingValley(Why.LONG_PEAK, day(1), day(36)));
    }

    @Test
    void shouldNotMissAValleyThatIsSoonAndLongEnough() {
        var peak = phase(Kind.PEAK, 1, 30);
        assertThat(missing(1, peak, phase(Kind.VALLEY, 44, 48))).isEmpty();
        assertThat(missing(1, peak, phase(Kind.VALLEY, 45, 49))).hasSize(1);
        assertThat(missing(1, peak, phase(Kind.VALLEY, 40, 43))).hasSize(1);
        assertThat(missing(1, peak, phase(Kind.VALLEY, 40, 42), phase(Kind.VALLEY, 43, 44)))
                .isEmpty();
    }

    @Test
    void shouldTakePeaksWithoutADayBetweenForOne() {
        var rest = phase(Kind.VALLEY, 80, 85);
        assertThat(missing(1, phase(Kind.PEAK, 1, 15), phase(Kind.PEAK, 16, 30), rest))
                .hasSize(1);
        assertThat(missing(1, phase(Kind.PEAK, 1, 15), phase(Kind.PEAK, 17, 30), rest))
                .isEmpty();
    }

    @Test
    void shouldLeaveInPeaceWhatIsOver() {
        var peak = phase(Kind.PEAK, 1, 30);
        var rest = phase(Kind.VALLEY, 80, 85);
        assertThat(missing(44, peak, rest)).hasSize(1);
        assertThat(missing(45, peak, rest)).isEmpty();
    }

    @Test
    void shouldRefuseRulesThatMakeNoSense() {
        assertThatThrownBy(() -> new LoadRules(90, 100, 21, 5, 14, 7)).hasMessageContaining("valley-percent");
        assertThatThrownBy(() -> new LoadRules(0, 50, 21, 5, 14, 7)).hasMessageContaining("days");
    }
}
