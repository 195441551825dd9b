/** Inquiries in the language of the topics. */
@NullMarked
package dev.kizuna.partner.inquiry.messaging;

import org.jspecify.annotations.NullMarked;
