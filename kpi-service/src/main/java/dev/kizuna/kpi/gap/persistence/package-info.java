/** Campaigns' courses and gaps as documents. */
@NullMarked
package dev.kizuna.kpi.gap.persistence;

import org.jspecify.annotations.NullMarked;
