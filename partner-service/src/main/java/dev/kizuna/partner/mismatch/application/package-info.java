/** Use cases of mismatches of role and environment, one class each. */
@NullMarked
package dev.kizuna.partner.mismatch.application;

import org.jspecify.annotations.NullMarked;
