/** The roster as documents. */
@NullMarked
package dev.kizuna.kpi.roster.persistence;

import org.jspecify.annotations.NullMarked;
