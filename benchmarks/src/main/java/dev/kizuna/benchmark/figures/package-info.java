/** What figures cost: kpi-service as shipped beside a topology that only counts, and beside Flink. */
@NullMarked
package dev.kizuna.benchmark.figures;

import org.jspecify.annotations.NullMarked;
