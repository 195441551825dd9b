/** Codes are issued, deactivated and recognised. */
@NullMarked
package dev.kizuna.campaign.referralcode.application;

import org.jspecify.annotations.NullMarked;
