/** Peaks and valleys of what is asked of key persons. */
@NullMarked
package dev.kizuna.dashboard.load;

import org.jspecify.annotations.NullMarked;
