/** Targets of campaigns that are being missed, with the stage of the funnel that fell. */
@NullMarked
package dev.kizuna.dashboard.gap;

import org.jspecify.annotations.NullMarked;
