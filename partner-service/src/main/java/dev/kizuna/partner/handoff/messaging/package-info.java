/** Hand-offs to other teams in the language of the topics. */
@NullMarked
package dev.kizuna.partner.handoff.messaging;

import org.jspecify.annotations.NullMarked;
