/** Ramps as documents. */
@NullMarked
package dev.kizuna.kpi.ramp.persistence;

import org.jspecify.annotations.NullMarked;
