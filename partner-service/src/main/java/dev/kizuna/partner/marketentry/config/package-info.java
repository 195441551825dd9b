/** The questions and limits of market entry plans as configuration. */
@NullMarked
package dev.kizuna.partner.marketentry.config;

import org.jspecify.annotations.NullMarked;
