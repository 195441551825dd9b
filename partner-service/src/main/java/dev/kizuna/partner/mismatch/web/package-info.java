/** Mismatches of role and environment over HTTP. */
@NullMarked
package dev.kizuna.partner.mismatch.web;

import org.jspecify.annotations.NullMarked;
