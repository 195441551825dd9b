/** Distributions and numbers of visitors as bytes that can be merged over days. */
@NullMarked
package dev.kizuna.kpi.scorecard.sketch;

import org.jspecify.annotations.NullMarked;
