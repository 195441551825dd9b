/** Mismatches of role and environment in the language of the topics. */
@NullMarked
package dev.kizuna.partner.mismatch.messaging;

import org.jspecify.annotations.NullMarked;
