/** Campaigns as events. */
@NullMarked
package dev.kizuna.campaign.campaign.messaging;

import org.jspecify.annotations.NullMarked;
