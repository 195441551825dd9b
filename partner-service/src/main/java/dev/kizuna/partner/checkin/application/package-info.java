/** Use cases of check-ins and what is agreed at them, one class each. */
@NullMarked
package dev.kizuna.partner.checkin.application;

import org.jspecify.annotations.NullMarked;
