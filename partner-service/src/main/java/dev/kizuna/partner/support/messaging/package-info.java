/** Support on the topics. */
@NullMarked
package dev.kizuna.partner.support.messaging;

import org.jspecify.annotations.NullMarked;
