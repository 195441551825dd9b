/** Campaigns as documents. */
@NullMarked
package dev.kizuna.campaign.campaign.persistence;

import org.jspecify.annotations.NullMarked;
