/** LINE's Messaging API. */
@NullMarked
package dev.kizuna.notification.delivery.line;

import org.jspecify.annotations.NullMarked;
