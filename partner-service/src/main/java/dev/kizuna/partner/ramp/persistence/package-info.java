/** Ramps in MongoDB. */
@NullMarked
package dev.kizuna.partner.ramp.persistence;

import org.jspecify.annotations.NullMarked;
