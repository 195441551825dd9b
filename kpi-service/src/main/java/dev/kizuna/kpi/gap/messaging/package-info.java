/** Follows the topics that tell of campaigns and gaps, so that they can be read. */
@NullMarked
package dev.kizuna.kpi.gap.messaging;

import org.jspecify.annotations.NullMarked;
