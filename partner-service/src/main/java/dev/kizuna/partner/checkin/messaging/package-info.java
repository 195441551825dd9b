/** Check-ins and what is agreed at them in the language of the topics. */
@NullMarked
package dev.kizuna.partner.checkin.messaging;

import org.jspecify.annotations.NullMarked;
