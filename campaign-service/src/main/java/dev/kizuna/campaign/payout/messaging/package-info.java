/** Payouts as events. */
@NullMarked
package dev.kizuna.campaign.payout.messaging;

import org.jspecify.annotations.NullMarked;
