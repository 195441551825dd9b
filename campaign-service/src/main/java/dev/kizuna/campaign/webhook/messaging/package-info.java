/** What the activity topic asks of events that a mapping makes. */
@NullMarked
package dev.kizuna.campaign.webhook.messaging;

import org.jspecify.annotations.NullMarked;
