/** The replica of the directory as documents. */
@NullMarked
package dev.kizuna.campaign.partners.persistence;

import org.jspecify.annotations.NullMarked;
