/** The rules of mismatches of role and environment, in plain Java. */
@NullMarked
package dev.kizuna.partner.mismatch.domain;

import org.jspecify.annotations.NullMarked;
