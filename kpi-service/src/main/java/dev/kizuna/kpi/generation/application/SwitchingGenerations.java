package dev.kizuna.kpi.generation.application;

import dev.kizuna.kpi.generation.domain.Comparing;
import dev.kizuna.kpi.generation.domain.Comparison;
import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Generations;
import dev.kizuna.kpi.generation.domain.Progress;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets this instance's generation count from now on. */
public final class SwitchingGenerations {

    private static final Logger log = LoggerFactory.getLogger(SwitchingGenerations.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Generation own;
    private final Generations generations;
    private final Progress progress;
    private final Comparing comparing;
    private final Clock clock;

    public SwitchingGenerations(
            Generation own, Generations generations, Progress progress, Comparing comparing, Clock clock) {
        this.own = own;
        this.generations = generations;
        this.progress = progress;
        this.comparing = comparing;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It counts, now or before. */
        record Counts() implements Outcome {}

        /** Another one, made later, counts. */
        record Replaced(Generation by) implements Outcome {}

        /** It has not read all of the history yet. */
        record Behind() implements Outcome {}

        /** It tells something else than the generation that counts. */
        record Differs(Comparison comparison) implements Outcome {}
    }

    /** @param whateverDiffers whether differences, which somebody has looked at, are wanted */
    public Outcome switchOver(boolean whateverDiffers) {
        Generation active = generations.active();
        if (active.equals(own)) {
            return new Outcome.Counts();
        }
        if (active.isAfter(own)) {
            return new Outcome.Replaced(active);
        }
        if (!progress.reachesTheEnd(PATIENCE)) {
            return new Outcome.Behind();
        }
        Comparison comparison = comparing.compare();
        if (!comparison.isTheSame() && !whateverDiffers) {
            return new Outcome.Differs(comparison);
        }
        if (!generations.replace(active, own, clock.instant())) {
            return switchOver(whateverDiffers);
        }
        log.info("{} counts from now on, instead of {}", own, active);
        return new Outcome.Counts();
    }
}
