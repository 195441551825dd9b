/** E-mail. */
@NullMarked
package dev.kizuna.notification.delivery.mail;

import org.jspecify.annotations.NullMarked;
