/** Cards out of the stores in which they are counted, on this instance and on the others. */
@NullMarked
package dev.kizuna.kpi.scorecard.query;

import org.jspecify.annotations.NullMarked;
