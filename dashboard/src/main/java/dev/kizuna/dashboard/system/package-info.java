/** How the system itself does. */
@NullMarked
package dev.kizuna.dashboard.system;

import org.jspecify.annotations.NullMarked;
