/** Succession on the topics. */
@NullMarked
package dev.kizuna.partner.succession.messaging;

import org.jspecify.annotations.NullMarked;
