/** Tracked links followed as fast as possible, beside nginx, and while the broker is away. */
@NullMarked
package dev.kizuna.benchmark.redirect;

import org.jspecify.annotations.NullMarked;
