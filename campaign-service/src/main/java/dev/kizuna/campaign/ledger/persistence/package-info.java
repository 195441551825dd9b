/** The books as documents. */
@NullMarked
package dev.kizuna.campaign.ledger.persistence;

import org.jspecify.annotations.NullMarked;
