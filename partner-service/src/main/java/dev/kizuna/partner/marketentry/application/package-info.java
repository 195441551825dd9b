/** Use cases of market entry plans, one class each. */
@NullMarked
package dev.kizuna.partner.marketentry.application;

import org.jspecify.annotations.NullMarked;
