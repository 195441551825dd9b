/** Tracked links: codes that cannot be guessed, targets that are allowed, visits that count. */
@NullMarked
package dev.kizuna.campaign.link.domain;

import org.jspecify.annotations.NullMarked;
