package dev.kizuna.kpi.generation.domain;

/** What a generation has on the broker. */
public interface Leftovers {

    /** Whether any instance still works on it. */
    boolean isAtWork(Generation generation);

    /** Removes topics and groups that belong to it alone. */
    void remove(Generation generation);
}
