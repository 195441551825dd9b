/** Hearing what is said, acting on promises, telling who is who. */
@NullMarked
package dev.kizuna.notification.conversation.application;

import org.jspecify.annotations.NullMarked;
