/** Market entry plans in the language of the topics. */
@NullMarked
package dev.kizuna.partner.marketentry.messaging;

import org.jspecify.annotations.NullMarked;
