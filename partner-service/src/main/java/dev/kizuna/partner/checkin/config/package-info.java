/** Lengths of check-ins as configuration. */
@NullMarked
package dev.kizuna.partner.checkin.config;

import org.jspecify.annotations.NullMarked;
