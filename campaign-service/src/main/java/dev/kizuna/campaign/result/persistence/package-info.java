/** The day cards of campaigns as documents. */
@NullMarked
package dev.kizuna.campaign.result.persistence;

import org.jspecify.annotations.NullMarked;
