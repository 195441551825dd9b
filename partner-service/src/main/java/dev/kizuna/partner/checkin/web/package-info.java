/** Check-ins and what is agreed at them over HTTP. */
@NullMarked
package dev.kizuna.partner.checkin.web;

import org.jspecify.annotations.NullMarked;
