package dev.kizuna.benchmark.timers;

/**
 * What of Kizuna's side is compared with the peer.
 *
 * @param takenIn opening events a second, until all were kept
 * @param fired committed breaches a second, of what was due at once
 * @param bytes on disk, for each open promise
 */
record EngineFigures(double takenIn, double fired, double bytes, int latenessMedian, int lateness99) {}
