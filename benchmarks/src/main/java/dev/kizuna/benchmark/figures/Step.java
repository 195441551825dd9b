package dev.kizuna.benchmark.figures;

/**
 * What one program was seen to do with the history.
 *
 * @param rate events a second
 * @param times of its threads, for each event
 * @param others processor time of broker, registry and document store meanwhile, in microseconds for each event
 * @param written records that it wrote to Kafka for each event
 */
record Step(double rate, ThreadTimes times, double others, double written) {}
