/** Targets that key persons set themselves, beside those of the ramp. */
@NullMarked
package dev.kizuna.dashboard.goal;

import org.jspecify.annotations.NullMarked;
