package dev.kizuna.benchmark.timers;

/** What of db-scheduler is compared; the same questions as in {@link EngineFigures}. */
record PeerFigures(double takenIn, double fired, double bytes, int latenessMedian, int lateness99) {}
