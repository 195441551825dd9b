/** Runs programs that are not Java. */
@NullMarked
package dev.kizuna.e2e.program;

import org.jspecify.annotations.NullMarked;
