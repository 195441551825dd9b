/** Reads events back from the topics, with everything that is in them. */
@NullMarked
package dev.kizuna.dashboard.event.messaging;

import org.jspecify.annotations.NullMarked;
