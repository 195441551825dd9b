/** Teams as configuration. */
@NullMarked
package dev.kizuna.partner.handoff.config;

import org.jspecify.annotations.NullMarked;
