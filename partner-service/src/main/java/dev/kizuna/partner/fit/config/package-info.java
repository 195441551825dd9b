/** The criteria as configuration. */
@NullMarked
package dev.kizuna.partner.fit.config;

import org.jspecify.annotations.NullMarked;
