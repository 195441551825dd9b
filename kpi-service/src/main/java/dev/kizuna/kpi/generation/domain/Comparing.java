package dev.kizuna.kpi.generation.domain;

/** Compares what this generation tells with what was told by the one that counts. */
public interface Comparing {

    Comparison compare();
}
