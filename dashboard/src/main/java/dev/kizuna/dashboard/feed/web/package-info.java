/** Sends what happens to browsers as it happens. */
@NullMarked
package dev.kizuna.dashboard.feed.web;

import org.jspecify.annotations.NullMarked;
