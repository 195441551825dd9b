/** Scorecards over HTTP. */
@NullMarked
package dev.kizuna.kpi.scorecard.web;

import org.jspecify.annotations.NullMarked;
