/** Promises with deadlines by the million, kept by the engine as shipped and, beside it, by db-scheduler on PostgreSQL. */
@NullMarked
package dev.kizuna.benchmark.timers;

import org.jspecify.annotations.NullMarked;
