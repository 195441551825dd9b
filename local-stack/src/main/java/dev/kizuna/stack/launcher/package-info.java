/** What {@code ./run} starts: checks the machine, starts every part, keeps them running and ends them together. */
@NullMarked
package dev.kizuna.stack.launcher;

import org.jspecify.annotations.NullMarked;
