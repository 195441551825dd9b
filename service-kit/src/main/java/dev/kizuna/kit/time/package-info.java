/** Where time and ids come from, so that every rule about them can be tested without waiting. */
@NullMarked
package dev.kizuna.kit.time;

import org.jspecify.annotations.NullMarked;
