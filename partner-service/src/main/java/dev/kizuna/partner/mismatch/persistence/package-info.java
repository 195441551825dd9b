/** Mismatches of role and environment as documents of MongoDB. */
@NullMarked
package dev.kizuna.partner.mismatch.persistence;

import org.jspecify.annotations.NullMarked;
