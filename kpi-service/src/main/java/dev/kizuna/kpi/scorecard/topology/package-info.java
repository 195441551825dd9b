/** Events in, scorecards out: the topology, its processors and what they keep in their stores. */
@NullMarked
package dev.kizuna.kpi.scorecard.topology;

import org.jspecify.annotations.NullMarked;
