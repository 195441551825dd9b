package dev.kizuna.kpi.generation.domain;

import java.time.Instant;

/**
 * A running instance of the service.
 *
 * @param url base of its address
 * @param generation what it counts
 * @param seenAt when it last said that it is there
 */
public record Instance(String url, Generation generation, Instant seenAt) {}
