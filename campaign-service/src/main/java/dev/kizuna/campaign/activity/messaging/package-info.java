/** The activity topic as this service reads it, and what it asks of events that others hand in. */
@NullMarked
package dev.kizuna.campaign.activity.messaging;

import org.jspecify.annotations.NullMarked;
