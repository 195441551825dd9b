/** Follows the topics that tell of matters. */
@NullMarked
package dev.kizuna.kpi.review.messaging;

import org.jspecify.annotations.NullMarked;
