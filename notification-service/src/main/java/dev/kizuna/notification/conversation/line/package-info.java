/** What comes in from LINE's webhook. */
@NullMarked
package dev.kizuna.notification.conversation.line;

import org.jspecify.annotations.NullMarked;
