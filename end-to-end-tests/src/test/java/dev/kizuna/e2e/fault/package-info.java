/** Promises and figures while processes are killed, frozen and restarted: each deadline fires once, none early, and people hear of it once. */
@NullMarked
package dev.kizuna.e2e.fault;

import org.jspecify.annotations.NullMarked;
