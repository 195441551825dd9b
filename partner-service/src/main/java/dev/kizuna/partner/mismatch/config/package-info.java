/** The indicators of mismatches as configuration. */
@NullMarked
package dev.kizuna.partner.mismatch.config;

import org.jspecify.annotations.NullMarked;
