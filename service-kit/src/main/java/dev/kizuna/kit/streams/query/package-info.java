/** Asking the stores of a running topology, on this instance and on the others. */
@NullMarked
package dev.kizuna.kit.streams.query;

import org.jspecify.annotations.NullMarked;
