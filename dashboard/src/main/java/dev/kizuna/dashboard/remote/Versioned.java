package dev.kizuna.dashboard.remote;

/**
 * Something together with the version it was seen in.
 *
 * @param version its ETag; empty where the service gives none
 */
public record Versioned<T>(T value, String version) {}
