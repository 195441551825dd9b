/** Referral codes over HTTP. */
@NullMarked
package dev.kizuna.campaign.referralcode.web;

import org.jspecify.annotations.NullMarked;
