/** Adds credits up for a campaign or a partner. */
@NullMarked
package dev.kizuna.kpi.attribution.application;

import org.jspecify.annotations.NullMarked;
