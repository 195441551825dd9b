/** Ramps on the topics. */
@NullMarked
package dev.kizuna.partner.ramp.messaging;

import org.jspecify.annotations.NullMarked;
