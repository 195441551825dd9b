/** The KPI service: events in, scorecards and milestones out. */
@NullMarked
package dev.kizuna.kpi;

import org.jspecify.annotations.NullMarked;
