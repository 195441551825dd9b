/** Notifications put into words, by texts that a customer can change. */
@NullMarked
package dev.kizuna.notification.delivery.text;

import org.jspecify.annotations.NullMarked;
