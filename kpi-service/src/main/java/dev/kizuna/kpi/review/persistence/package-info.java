/** Matters and packs as documents. */
@NullMarked
package dev.kizuna.kpi.review.persistence;

import org.jspecify.annotations.NullMarked;
