package dev.kizuna.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final List<String> MACHINE =
            List.of("MemTotal:       8000000 kB", "MemFree:          100000 kB", "MemAvailable:    4000000 kB");

    @Test
    void shouldCountWhatIsAvailableAndNotWhatIsFree() {
        assertThat(Memory.available(MACHINE, List.of("max"))).hasValue(4_000_000L * 1024);
    }

    @Test
    void shouldCountTheContainersLimitWhenItIsLess() {
        assertThat(Memory.available(MACHINE, List.of("2147483648"))).hasValue(2_147_483_648L);
    }

    @Test
    void shouldRefuseWithTheFiguresWhenMemoryIsShort() {
        assertThatThrownBy(() -> Memory.check(OptionalLong.of(1_200_000_000L)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("not enough memory: about 3.0 GB must be available, 1.2 GB is");
    }

    @Test
    void shouldGoAheadWhenNothingIsKnown() {
        assertThatCode(() -> Memory.check(Memory.available(List.of(), List.of())))
                .doesNotThrowAnyException();
    }
}
