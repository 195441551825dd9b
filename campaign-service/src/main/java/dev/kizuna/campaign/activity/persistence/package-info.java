/** Leads and deals as documents. */
@NullMarked
package dev.kizuna.campaign.activity.persistence;

import org.jspecify.annotations.NullMarked;
