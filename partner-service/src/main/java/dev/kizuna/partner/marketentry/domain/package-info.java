/** The rules of the 90-day plan for entering a market, in plain Java. */
@NullMarked
package dev.kizuna.partner.marketentry.domain;

import org.jspecify.annotations.NullMarked;
