/** What partners are paid: prepared by one person, approved by another. */
@NullMarked
package dev.kizuna.campaign.payout.domain;

import org.jspecify.annotations.NullMarked;
