/** Measures how soon pages of the dashboard are ready where there is a lot to show. */
@NullMarked
package dev.kizuna.benchmark.dashboard;

import org.jspecify.annotations.NullMarked;
