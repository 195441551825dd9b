/** The books: double entry, nothing is ever changed or taken out. */
@NullMarked
package dev.kizuna.campaign.ledger.domain;

import org.jspecify.annotations.NullMarked;
