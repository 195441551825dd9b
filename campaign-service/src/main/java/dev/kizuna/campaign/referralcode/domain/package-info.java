/** What referral codes are: words by which buyers say who sent them. */
@NullMarked
package dev.kizuna.campaign.referralcode.domain;

import org.jspecify.annotations.NullMarked;
