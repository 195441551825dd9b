/** Check-ins that take place. */
@NullMarked
package dev.kizuna.dashboard.checkin;

import org.jspecify.annotations.NullMarked;
