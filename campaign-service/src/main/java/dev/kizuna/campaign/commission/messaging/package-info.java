/** What commissions are worked out from, and what is told of them, as events. */
@NullMarked
package dev.kizuna.campaign.commission.messaging;

import org.jspecify.annotations.NullMarked;
