/** Taking on what has to be said, and saying it. */
@NullMarked
package dev.kizuna.notification.delivery.application;

import org.jspecify.annotations.NullMarked;
