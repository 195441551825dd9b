package dev.kizuna.campaign.aggregate.domain;

/**
 * An aggregate with the version it had when it was read.
 *
 * @param version counted from 1; 0 for what has not been written yet
 */
public record Kept<T>(T value, long version) {}
