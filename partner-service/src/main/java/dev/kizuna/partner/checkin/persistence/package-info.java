/** Check-ins and what is agreed at them as documents of MongoDB. */
@NullMarked
package dev.kizuna.partner.checkin.persistence;

import org.jspecify.annotations.NullMarked;
