/** Deliveries over HTTP: what became of messages, and how those that were given up are sent again. */
@NullMarked
package dev.kizuna.notification.delivery.web;

import org.jspecify.annotations.NullMarked;
