/** Rates as documents. */
@NullMarked
package dev.kizuna.campaign.rate.persistence;

import org.jspecify.annotations.NullMarked;
