/** A real schema registry on this machine, keeping its schemas in a file. */
@NullMarked
package dev.kizuna.stack.registry;

import org.jspecify.annotations.NullMarked;
