/** What the pages of several benchmarks say alike. */
@NullMarked
package dev.kizuna.benchmark.report;

import org.jspecify.annotations.NullMarked;
