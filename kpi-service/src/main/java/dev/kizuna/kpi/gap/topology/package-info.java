/** Watches campaigns' targets day by day. */
@NullMarked
package dev.kizuna.kpi.gap.topology;

import org.jspecify.annotations.NullMarked;
