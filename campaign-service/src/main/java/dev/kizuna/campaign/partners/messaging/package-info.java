/** The directory topic as this service reads it. */
@NullMarked
package dev.kizuna.campaign.partners.messaging;

import org.jspecify.annotations.NullMarked;
