/** Signed webhooks, as standardwebhooks.com specifies them. */
@NullMarked
package dev.kizuna.notification.delivery.webhook;

import org.jspecify.annotations.NullMarked;
