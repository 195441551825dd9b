/** Cards as documents. */
@NullMarked
package dev.kizuna.kpi.scorecard.persistence;

import org.jspecify.annotations.NullMarked;
