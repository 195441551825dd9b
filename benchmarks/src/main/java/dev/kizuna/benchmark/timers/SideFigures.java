package dev.kizuna.benchmark.timers;

/**
 * What is asked of both sides.
 *
 * @param takenIn promises taken in a second, until all were kept
 * @param fired a second, of what was due at once
 * @param bytes on disk, for each that is open
 * @param latenessMedian in milliseconds, of what falls due on time
 * @param lateness99 what 99 in 100 of them did not exceed
 */
record SideFigures(double takenIn, double fired, double bytes, int latenessMedian, int lateness99) {}
