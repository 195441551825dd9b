/** Preparing, approving and paying, and what the partner is told of it. */
@NullMarked
package dev.kizuna.campaign.payout.application;

import org.jspecify.annotations.NullMarked;
