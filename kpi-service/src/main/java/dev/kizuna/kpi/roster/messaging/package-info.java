/** Follows the topics that tell of partners, so that readers know whom there is. */
@NullMarked
package dev.kizuna.kpi.roster.messaging;

import org.jspecify.annotations.NullMarked;
