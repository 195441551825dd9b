/** Counts and sums by scope and day in Flink, as much of the figures as a windowed aggregation gives. */
package dev.kizuna.benchmark.flink;
