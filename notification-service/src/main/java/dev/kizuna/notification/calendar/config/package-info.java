/** Calendars from configuration: their own hours and closures, Japan's holidays from the law, other countries' from Jollyday. */
@NullMarked
package dev.kizuna.notification.calendar.config;

import org.jspecify.annotations.NullMarked;
