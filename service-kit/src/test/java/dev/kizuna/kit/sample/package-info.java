/** A service that has nothing but the kit, to try it on. */
@NullMarked
package dev.kizuna.kit.sample;

import org.jspecify.annotations.NullMarked;
