/** Follows the topics and turns events into lines that people can read. */
@NullMarked
package dev.kizuna.dashboard.feed.messaging;

import org.jspecify.annotations.NullMarked;
