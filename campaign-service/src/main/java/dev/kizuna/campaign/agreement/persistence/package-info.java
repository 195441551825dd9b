/** Agreements as documents. */
@NullMarked
package dev.kizuna.campaign.agreement.persistence;

import org.jspecify.annotations.NullMarked;
