/** A partner's figures, its days as a chart and the ramps of its key persons. */
@NullMarked
package dev.kizuna.dashboard.figure;

import org.jspecify.annotations.NullMarked;
