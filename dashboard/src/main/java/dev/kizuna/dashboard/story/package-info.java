/** Successes that are told, and repeated by others. */
@NullMarked
package dev.kizuna.dashboard.story;

import org.jspecify.annotations.NullMarked;
