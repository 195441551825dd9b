/** What happened to referral codes, as records. */
@NullMarked
package dev.kizuna.campaign.referralcode.messaging;

import org.jspecify.annotations.NullMarked;
