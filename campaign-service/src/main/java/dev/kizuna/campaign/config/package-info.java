/** Wiring and settings. */
@NullMarked
package dev.kizuna.campaign.config;

import org.jspecify.annotations.NullMarked;
