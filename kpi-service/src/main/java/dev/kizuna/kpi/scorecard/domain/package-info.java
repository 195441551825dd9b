/** What counts and how: facts that merge in any order, what each adds to which day, and the figures read from the days. */
@NullMarked
package dev.kizuna.kpi.scorecard.domain;

import org.jspecify.annotations.NullMarked;
