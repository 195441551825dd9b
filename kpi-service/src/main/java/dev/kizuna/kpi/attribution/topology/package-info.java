/** Brings touches and sales together by journey, and publishes who is credited with what. */
@NullMarked
package dev.kizuna.kpi.attribution.topology;

import org.jspecify.annotations.NullMarked;
