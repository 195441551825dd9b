package dev.kizuna.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void shouldPlayTheDemoAndKeepTheDataWhenNothingIsAsked() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(false, false, false));
    }

    @Test
    void shouldTakeFlagsTogetherWhenSeveralAreGiven() {
        assertThat(Options.parse(List.of("--reset", "--empty"))).isEqualTo(new Options(true, true, false));
    }

    @Test
    void shouldNameTheOptionWhenItIsUnknown() {
        assertThatThrownBy(() -> Options.parse(List.of("--empty", "--fast")))
                .isInstanceOf(Options.UnknownOption.class)
                .hasMessage("unknown option: --fast");
    }

    @Test
    void shouldExplainEveryOptionWhenAskedForHelp() {
        assertThat(Options.parse(List.of("--help")).help()).isTrue();
        assertThat(Options.usage()).contains("--empty", "--reset", "--help");
    }
}
