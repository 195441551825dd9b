/** Watches partners' health day by day. */
@NullMarked
package dev.kizuna.kpi.health.topology;

import org.jspecify.annotations.NullMarked;
