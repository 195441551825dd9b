/** Payout books as documents. */
@NullMarked
package dev.kizuna.campaign.payout.persistence;

import org.jspecify.annotations.NullMarked;
