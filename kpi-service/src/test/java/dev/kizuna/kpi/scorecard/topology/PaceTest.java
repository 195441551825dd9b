package dev.kizuna.kpi.scorecard.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.fixture.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-11T00:00:00.010Z"));
    private final Pace pace = new Pace(Duration.ofMillis(100), clock);

    @Test
    void shouldBeDueOnceInAnIntervalAtTheSameMomentsForAll() {
        // given
        var later = new SettableClock(clock.instant().plusMillis(60));
        var other = new Pace(Duration.ofMillis(100), later);
        pace.processed(clock.millis());
        other.processed(later.millis());

        // when
        clock.advance(Duration.ofMillis(95));
        later.advance(Duration.ofMillis(35));

        // then
        assertThat(pace.isDue()).isTrue();
        assertThat(pace.isDue()).isFalse();
        assertThat(other.isDue()).isTrue();

        // when
        clock.advance(Duration.ofMillis(90));

        // then
        assertThat(pace.isDue()).isFalse();
        clock.advance(Duration.ofMillis(10));
        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void shouldTakeItsTimeWhileWhatItReadsIsOld() {
        // given
        pace.processed(clock.millis() - 10_000);

        // when
        clock.advance(Duration.ofMillis(400));

        // then
        assertThat(pace.isDue()).isFalse();

        // when
        clock.advance(Duration.ofMillis(1_600));
        pace.processed(clock.millis() - 9_000);

        // then
        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void shouldTakeItsTimeBetweenThePiecesInWhichHistoryComes() {
        // given
        pace.processed(clock.millis() - 10_000);
        clock.advance(Duration.ofSeconds(2));
        assertThat(pace.isDue()).isTrue();

        // when
        clock.advance(Duration.ofMillis(900));

        // then
        assertThat(pace.isDue()).isFalse();
    }

    @Test
    void shouldBeQuickAgainWhenItHasCaughtUpOrThereIsNothingToRead() {
        // given
        pace.processed(clock.millis() - 10_000);

        // when
        clock.advance(Duration.ofMillis(100));
        pace.processed(clock.millis() - 50);

        // then
        assertThat(pace.isDue()).isTrue();
        assertThat(pace.isLively()).isTrue();

        // when
        pace.processed(clock.millis() - 10_000);
        clock.advance(Duration.ofMillis(3_001));
        assertThat(pace.isDue()).isTrue();
        clock.advance(Duration.ofMillis(100));

        // then
        assertThat(pace.isDue()).isTrue();
        assertThat(pace.isLively()).isFalse();
    }
}
