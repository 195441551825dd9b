package dev.kizuna.kpi.generation.application;

import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Generations;
import dev.kizuna.kpi.generation.domain.Leftovers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what is left of a generation that was replaced or given up. */
public final class ForgettingGenerations {

    private static final Logger log = LoggerFactory.getLogger(ForgettingGenerations.class);

    private final Generations generations;
    private final Leftovers leftovers;

    public ForgettingGenerations(Generations generations, Leftovers leftovers) {
        this.generations = generations;
        this.leftovers = leftovers;
    }

    /** What came of it. */
    public enum Outcome {
        FORGOTTEN,
        COUNTS,
        AT_WORK
    }

    public Outcome forget(Generation generation) {
        if (generation.equals(generations.active())) {
            return Outcome.COUNTS;
        }
        if (leftovers.isAtWork(generation)) {
            return Outcome.AT_WORK;
        }
        leftovers.remove(generation);
        generations.forget(generation);
        log.info("What was left of {} is removed", generation);
        return Outcome.FORGOTTEN;
    }
}
