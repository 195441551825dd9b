/** Ramps over HTTP. */
@NullMarked
package dev.kizuna.kpi.ramp.web;

import org.jspecify.annotations.NullMarked;
