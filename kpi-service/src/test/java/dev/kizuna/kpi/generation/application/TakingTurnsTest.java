package dev.kizuna.kpi.generation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kizuna.kpi.fixture.SettableClock;
import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Instance;
import dev.kizuna.kpi.generation.domain.Voice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakingTurnsTest {

    private static final Generation SECOND = new Generation(2);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-11T00:00:00Z"));
    private final GenerationsInMemory generations = new GenerationsInMemory();
    private final SpokenWord voice = new SpokenWord();
    private boolean working = true;

    @Test
    void shouldOnlyCountForItselfWhenAnotherCounts() {
        var turns = turns(SECOND);
        turns.begin();
        turns.look();

        assertThat(voice.speaks).isFalse();
        assertThat(turns.isReplaced()).isFalse();
        assertThat(working).isTrue();
    }

    @Test
    void shouldTellEverybodyWhenItsTurnComes() {
        var turns = turns(SECOND);
        turns.begin();
        generations.replace(Generation.FIRST, SECOND, clock.instant());
        turns.look();

        assertThat(voice.speaks).isTrue();
    }

    @Test
    void shouldNeedNobodyToSpeakForItWhenItIsTheFirst() {
        var turns = turns(Generation.FIRST);
        turns.begin();
        turns.look();

        assertThat(voice.speaks).isFalse();
    }

    @Test
    void shouldEndItsWorkAndNameItsSuccessorWhenItWasReplaced() {
        var turns = turns(Generation.FIRST);
        turns.begin();
        generations.note(new Instance("http://long-gone", SECOND, clock.instant()));
        clock.advance(Duration.ofMinutes(1));
        generations.note(new Instance("http://next", SECOND, clock.instant()));
        generations.note(new Instance("http://other-old", Generation.FIRST, clock.instant()));
        generations.replace(Generation.FIRST, SECOND, clock.instant());
        turns.look();

        assertThat(working).isFalse();
        assertThat(turns.isReplaced()).isTrue();
        assertThat(turns.successor()).contains("http://next");
        clock.advance(Duration.ofMinutes(1));
        assertThat(turns.successor()).isEmpty();
    }

    @Test
    void shouldNotBeginWhenItWasReplacedBefore() {
        generations.replace(Generation.FIRST, SECOND, clock.instant());

        assertThatIllegalStateException()
                .isThrownBy(() -> turns(Generation.FIRST).begin())
                .withMessageContaining("generation 1 was replaced");
    }

    private TakingTurns turns(Generation own) {
        return new TakingTurns(own, generations, voice, () -> working = false, () -> Optional.of("http://own"), clock);
    }

    private static final class SpokenWord implements Voice {

        boolean speaks;

        @Override
        public void speak() {
            speaks = true;
        }

        @Override
        public void fallSilent() {
            speaks = false;
        }
    }
}
