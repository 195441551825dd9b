/** Follows who answers for partners and whose health fell. */
@NullMarked
package dev.kizuna.kpi.health.messaging;

import org.jspecify.annotations.NullMarked;
