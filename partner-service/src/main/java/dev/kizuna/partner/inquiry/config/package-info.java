/** Channels and answer time as configuration. */
@NullMarked
package dev.kizuna.partner.inquiry.config;

import org.jspecify.annotations.NullMarked;
