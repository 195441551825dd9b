/** Agreements as events. */
@NullMarked
package dev.kizuna.campaign.agreement.messaging;

import org.jspecify.annotations.NullMarked;
