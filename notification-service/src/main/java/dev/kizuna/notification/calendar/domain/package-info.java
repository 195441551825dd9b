/** Business time: which days and hours of a partner are business, and what is due when. Plain Java, no framework. */
@NullMarked
package dev.kizuna.notification.calendar.domain;

import org.jspecify.annotations.NullMarked;
