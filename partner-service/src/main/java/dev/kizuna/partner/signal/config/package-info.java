/** The kinds of signals as configuration. */
@NullMarked
package dev.kizuna.partner.signal.config;

import org.jspecify.annotations.NullMarked;
