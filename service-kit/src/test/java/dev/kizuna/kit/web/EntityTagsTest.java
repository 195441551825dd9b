package dev.kizuna.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @Test
    void shouldReadWhatItGaveOut() {
        assertThat(EntityTags.expected(EntityTags.of(7))).hasValue(7);
        assertThat(EntityTags.of(7)).isEqualTo("\"7\"");
    }

    @Test
    void shouldReadTheWeakFormThatProxiesMakeOfATag() {
        assertThat(EntityTags.expected("W/\"7\"")).hasValue(7);
    }

    @Test
    void shouldExpectNothingWhenAnyVersionWillDo() {
        assertThat(EntityTags.expected(" * ")).isEmpty();
    }

    @Test
    void shouldAskForTheHeaderWhenItIsAbsent() {
        assertThatThrownBy(() -> EntityTags.expected(null))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("If-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "\"1\", \"2\"", "\"\"", "\"99999999999999999999\""})
    void shouldRefuseATagThatWasNotGivenOutHere(String tag) {
        assertThatThrownBy(() -> EntityTags.expected(tag))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no ETag given out here");
    }
}
