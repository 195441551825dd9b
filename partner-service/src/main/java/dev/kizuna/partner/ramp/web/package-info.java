/** Ramps over HTTP. */
@NullMarked
package dev.kizuna.partner.ramp.web;

import org.jspecify.annotations.NullMarked;
