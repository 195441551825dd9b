/** Talks and gestures as documents, each with the events that tell of it. */
@NullMarked
package dev.kizuna.notification.conversation.persistence;

import org.jspecify.annotations.NullMarked;
