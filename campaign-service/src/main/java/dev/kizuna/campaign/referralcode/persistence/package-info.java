/** Referral codes as documents. */
@NullMarked
package dev.kizuna.campaign.referralcode.persistence;

import org.jspecify.annotations.NullMarked;
