/** Settings of ramps. */
@NullMarked
package dev.kizuna.partner.ramp.config;

import org.jspecify.annotations.NullMarked;
