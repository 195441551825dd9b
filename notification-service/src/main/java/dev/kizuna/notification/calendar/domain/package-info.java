/**
 * Business time: which days and hours of a partner are business, and what is due when. Plain Java, no framework; immutable,
 * thread-safe, no clock of its own.
 *
 * <p>A {@link dev.kizuna.notification.calendar.domain.BusinessCalendar} answers every question. It is made of
 * {@link dev.kizuna.notification.calendar.domain.WeeklyHours}, of days that differ from the week
 * ({@link dev.kizuna.notification.calendar.domain.SpecialHours}, {@link dev.kizuna.notification.calendar.domain.Closures}),
 * of a country's {@link dev.kizuna.notification.calendar.domain.Holidays} and of a zone in which all of them are meant.
 *
 * <p>What holds everywhere:
 *
 * <ul>
 *   <li>A stretch of hours belongs to the day on which it begins; a closure or holiday takes away all that begins on it.
 *   <li>Open is half-open: at the opening instant it is open, at the closing instant it is closed.
 *   <li>A local time means the first moment at which the clock on the wall shows it or is past it: in a gap of the zone the
 *       moment of the change, in an overlap the first of the two. So stretches never overlap, and around the clock stays
 *       around the clock.
 *   <li>Durations are real time: an hour is 3,600 seconds even when clocks are changed in it.
 *   <li>{@code next} is strictly after, {@code previous} strictly before.
 *   <li>Where there is no answer within a year, the calendar says so and makes up no date.
 * </ul>
 */
@NullMarked
package dev.kizuna.notification.calendar.domain;

import org.jspecify.annotations.NullMarked;
