/** Follows the topics that tell of ramps, so that they can be read. */
@NullMarked
package dev.kizuna.kpi.ramp.messaging;

import org.jspecify.annotations.NullMarked;
