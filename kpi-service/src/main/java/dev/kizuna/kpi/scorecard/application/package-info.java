/** What can be asked about scorecards. */
@NullMarked
package dev.kizuna.kpi.scorecard.application;

import org.jspecify.annotations.NullMarked;
