package dev.kizuna.kpi.scorecard.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.RunningTopology;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Kafka Streams commits nothing before what is held in mind was written: a crash then loses none of it. */
class BeforeCommitTest {

    private static final Instant MORNING = Events.at("2026-05-11T00:30:00Z");

    @Test
    void shouldHaveWrittenCardsSumsAndMarksWhenAnEventIsCommitted() {
        try (var kpi = new RunningTopology()) {
            // when
            kpi.given(Events.of("p1").lead(MORNING, "l1", null, null));

            // then
            assertThat(kpi.changelog(Cards.NAME))
                    .singleElement()
                    .satisfies(written -> assertThat(written.key()).isEqualTo("p1/PARTNER/p1/2026-05-11"));
            assertThat(kpi.changelog(Cards.UNPUBLISHED)).hasSize(1);
            assertThat(kpi.changelog(RollUps.NAME))
                    .extracting(written -> written.key())
                    .containsExactlyInAnyOrder(
                            "PARTNER/MONTH/2026-05/p1/p1", "TOTAL/DAY/2026-05-11/all", "TOTAL/MONTH/2026-05/all");

            // when
            kpi.published();

            // then
            assertThat(kpi.changelog(Cards.UNPUBLISHED))
                    .singleElement()
                    .satisfies(gone -> assertThat(gone.value()).isNull());
            assertThat(kpi.<DayCard>store(Cards.NAME).get("p1/PARTNER/p1/2026-05-11").revision)
                    .isEqualTo(1);
        }
    }
}
