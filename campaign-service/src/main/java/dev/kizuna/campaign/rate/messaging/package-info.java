/** Rates as events. */
@NullMarked
package dev.kizuna.campaign.rate.messaging;

import org.jspecify.annotations.NullMarked;
