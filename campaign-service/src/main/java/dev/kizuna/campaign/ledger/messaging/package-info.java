/** What is booked, as it comes from the topic of commissions. */
@NullMarked
package dev.kizuna.campaign.ledger.messaging;

import org.jspecify.annotations.NullMarked;
