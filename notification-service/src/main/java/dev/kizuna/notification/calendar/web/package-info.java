/** Calendars over HTTP: what they say, and when something would be due by them. */
@NullMarked
package dev.kizuna.notification.calendar.web;

import org.jspecify.annotations.NullMarked;
