/** What the events about key persons mean to their ramps. */
@NullMarked
package dev.kizuna.kpi.ramp.event;

import org.jspecify.annotations.NullMarked;
