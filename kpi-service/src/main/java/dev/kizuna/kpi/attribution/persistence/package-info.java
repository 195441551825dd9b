/** Keeps credits of sales as documents. */
@NullMarked
package dev.kizuna.kpi.attribution.persistence;

import org.jspecify.annotations.NullMarked;
