/** Payouts and statements over HTTP. */
@NullMarked
package dev.kizuna.campaign.payout.web;

import org.jspecify.annotations.NullMarked;
