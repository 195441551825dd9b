/** Feedback in the language of the topics. */
@NullMarked
package dev.kizuna.partner.feedback.messaging;

import org.jspecify.annotations.NullMarked;
