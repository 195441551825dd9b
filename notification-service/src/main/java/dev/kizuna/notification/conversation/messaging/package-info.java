/** Reports in the language of the topics. */
@NullMarked
package dev.kizuna.notification.conversation.messaging;

import org.jspecify.annotations.NullMarked;
