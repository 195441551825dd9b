package dev.kizuna.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.fixture.Feature;
import dev.kizuna.kpi.fixture.TopologyText;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names of nodes, stores and topics are kept: state and positions of a running service are found by them. */
class TopologyTest {

    @Test
    void shouldStayAsWrittenDownWhenScorecardsAreBuilt() {
        assertStays("scorecards", TopologyText.ofScorecards());
    }

    @ParameterizedTest
    @EnumSource
    void shouldStayAsWrittenDownWhenAFeatureIsBuilt(Feature feature) {
        assertStays(feature.name().toLowerCase(Locale.ROOT), TopologyText.of(feature));
    }

    @Test
    void shouldKeepItsTasksWhenAllIsBuilt() {
        assertStays("tasks", TopologyText.ofTasks());
    }

    private static void assertStays(String name, String actual) {
        assertThat(actual).isEqualTo(TopologyText.written(name, actual));
    }
}
