/** What the events about campaigns mean to their targets. */
@NullMarked
package dev.kizuna.kpi.gap.event;

import org.jspecify.annotations.NullMarked;
