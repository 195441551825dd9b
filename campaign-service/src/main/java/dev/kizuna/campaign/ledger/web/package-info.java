/** The books over HTTP. */
@NullMarked
package dev.kizuna.campaign.ledger.web;

import org.jspecify.annotations.NullMarked;
