package dev.kizuna.kpi.generation.domain;

import java.time.Instant;
import java.util.List;

/** Which generation counts, and who is there. */
public interface Generations {

    /** The generation whose figures count; the first until it is replaced. */
    Generation active();

    /**
     * Lets another generation count.
     *
     * @return false when it is no longer the present one that counts
     */
    boolean replace(Generation present, Generation next, Instant at);

    /** Notes that an instance is there. */
    void note(Instance instance);

    /** All that were ever noted and not forgotten. */
    List<Instance> instances();

    /** Forgets instances and documents of a generation. */
    void forget(Generation generation);
}
