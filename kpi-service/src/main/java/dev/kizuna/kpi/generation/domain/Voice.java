package dev.kizuna.kpi.generation.domain;

/** Tells everybody what this generation counts, once it is the one that counts. */
public interface Voice {

    /** Begins, or goes on when it has begun. */
    void speak();

    /** Ends, and waits until it has. */
    void fallSilent();
}
