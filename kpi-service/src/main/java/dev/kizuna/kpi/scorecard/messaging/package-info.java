/** Follows the published cards, so that they can be read. */
@NullMarked
package dev.kizuna.kpi.scorecard.messaging;

import org.jspecify.annotations.NullMarked;
