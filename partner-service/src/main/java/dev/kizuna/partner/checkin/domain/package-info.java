/** The rules of check-ins and what is agreed at them, in plain Java. */
@NullMarked
package dev.kizuna.partner.checkin.domain;

import org.jspecify.annotations.NullMarked;
