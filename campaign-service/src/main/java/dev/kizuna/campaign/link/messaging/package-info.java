/** Visits as events. */
@NullMarked
package dev.kizuna.campaign.link.messaging;

import org.jspecify.annotations.NullMarked;
