/** How the instances of a service know each other, and let each other in. */
@NullMarked
package dev.kizuna.kit.instance;

import org.jspecify.annotations.NullMarked;
