/** Who is looking, and what they may do. */
@NullMarked
package dev.kizuna.dashboard.viewer;

import org.jspecify.annotations.NullMarked;
