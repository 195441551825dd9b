/** What can be asked about ramps. */
@NullMarked
package dev.kizuna.kpi.ramp.application;

import org.jspecify.annotations.NullMarked;
