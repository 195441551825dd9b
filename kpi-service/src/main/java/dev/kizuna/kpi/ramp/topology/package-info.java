/** Judges ramps: the moment a count is there, and when a day has passed without it. */
@NullMarked
package dev.kizuna.kpi.ramp.topology;

import org.jspecify.annotations.NullMarked;
