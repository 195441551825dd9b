/** What sales earn a partner: what is withheld and why, what is held back, due and paid; and somebody's look at it. */
@NullMarked
package dev.kizuna.dashboard.commission;

import org.jspecify.annotations.NullMarked;
