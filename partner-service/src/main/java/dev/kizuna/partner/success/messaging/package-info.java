/** Success stories in the language of the topics. */
@NullMarked
package dev.kizuna.partner.success.messaging;

import org.jspecify.annotations.NullMarked;
