/** The paths that are open to the world and verified by signature. */
@NullMarked
package dev.kizuna.notification.conversation.web;

import org.jspecify.annotations.NullMarked;
