/** Asks the broker how far groups have come, and reads dead letters and sends them again. */
@NullMarked
package dev.kizuna.dashboard.system.messaging;

import org.jspecify.annotations.NullMarked;
