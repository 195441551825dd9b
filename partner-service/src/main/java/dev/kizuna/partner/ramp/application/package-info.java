/** What is done with ramps. */
@NullMarked
package dev.kizuna.partner.ramp.application;

import org.jspecify.annotations.NullMarked;
