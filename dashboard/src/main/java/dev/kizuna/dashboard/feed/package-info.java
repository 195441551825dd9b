/** What happens right now: the newest events and what they changed. */
@NullMarked
package dev.kizuna.dashboard.feed;

import org.jspecify.annotations.NullMarked;
