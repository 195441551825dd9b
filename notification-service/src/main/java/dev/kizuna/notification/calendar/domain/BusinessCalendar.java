package dev.kizuna.notification.calendar.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Business time of one partner: weekly hours in a zone, less statutory holidays and the company's own closures.
 * Immutable and safe to share. The rules that hold for every question are told at the package.
 */
public final class BusinessCalendar {

    private final String id;
    private final ZoneId zone;
    private final WeeklyHours hours;
    private final SpecialHours special;
    private final Closures closures;
    private final Holidays holidays;
    private final @Nullable LocalTime close;
    private final String version;
    private final LocalMoments moments;
    private final BusinessDays days;
    private final OpenTime openTime;
    private final ConcurrentMap<ZoneId, BusinessCalendar> elsewhere = new ConcurrentHashMap<>();

    /** A calendar whose single days have no hours of their own. */
    public BusinessCalendar(
            String id,
            ZoneId zone,
            WeeklyHours hours,
            Closures closures,
            Holidays holidays,
            @Nullable LocalTime close) {
        this(id, zone, hours, SpecialHours.NONE, closures, holidays, close);
    }

    /**
     * A calendar.
     *
     * @param id by which partners name it
     * @param zone in which its days and hours are meant
     * @param special hours of single days, which go before all else
     * @param close when a usual business day counts as over; null for the end of that day's last stretch of hours
     * @throws IllegalArgumentException when the hours of a special day overlap those of the day before or after
     */
    public BusinessCalendar(
            String id,
            ZoneId zone,
            WeeklyHours hours,
            SpecialHours special,
            Closures closures,
            Holidays holidays,
            @Nullable LocalTime close) {
        this.id = id;
        this.zone = zone;
        this.hours = hours;
        this.special = special;
        this.closures = closures;
        this.holidays = holidays;
        this.close = close;
        this.version = Fingerprint.of(String.join(
                "|",
                zone.getId(),
                hours.toString(),
                special.toString(),
                closures.toString(),
                holidays.edition(),
                String.valueOf(close)));
        this.moments = new LocalMoments(zone);
        this.days = new BusinessDays(hours, special, closures, holidays, moments.missingDays());
        this.openTime = new OpenTime(days, moments);
        special.byDate().keySet().forEach(date -> {
            requireApart(date.minusDays(1), date);
            requireApart(date, date.plusDays(1));
        });
    }

    public String id() {
        return id;
    }

    public ZoneId zone() {
        return zone;
    }

    public WeeklyHours hours() {
        return hours;
    }

    public SpecialHours specialHours() {
        return special;
    }

    public Closures closures() {
        return closures;
    }

    public Holidays holidays() {
        return holidays;
    }

    /** When a usual business day counts as over; null for the end of its last stretch of hours. */
    public @Nullable LocalTime close() {
        return close;
    }

    /** Eight hex digits of a hash over everything that can move a due time. */
    public String version() {
        return version;
    }

    /** The same calendar, with days and hours meant in another zone. */
    public BusinessCalendar in(ZoneId other) {
        return zone.equals(other)
                ? this
                : elsewhere.computeIfAbsent(
                        other, there -> new BusinessCalendar(id, there, hours, special, closures, holidays, close));
    }

    /** Whether business begins on that day; false for a day that the zone left out. */
    public boolean isBusinessDay(LocalDate date) {
        return days.contains(date);
    }

    /** In English, why a day is no business day: the holiday's name, {@code closed}, or the day of the week; empty for one that is. */
    public Optional<String> closedBecause(LocalDate date) {
        return Optional.ofNullable(days.closedBecause(date));
    }

    /**
     * The nth business day strictly after a date; the date itself for none.
     *
     * @throws IllegalArgumentException when n is negative
     * @throws IllegalStateException when a whole year has none
     */
    public LocalDate businessDayAfter(LocalDate date, int n) {
        return found(days.after(date, requireNotNegative(n)), date);
    }

    /**
     * The nth business day strictly before a date; the date itself for none.
     *
     * @throws IllegalArgumentException when n is negative
     * @throws IllegalStateException when a whole year has none
     */
    public LocalDate businessDayBefore(LocalDate date, int n) {
        return found(days.before(date, requireNotNegative(n)), date);
    }

    /**
     * How many business days there are after one date up to and with another; negative when the other is before it. So
     * {@code businessDayAfter(a, countBusinessDays(a, b))} is b when b is a business day that is not before a.
     */
    public int countBusinessDays(LocalDate after, LocalDate through) {
        return through.isBefore(after) ? -days.count(through, after) : days.count(after, through);
    }

    /**
     * When a business day closes: the set closing time, or the end of its last stretch; the offset is the one in force on
     * that date.
     *
     * @throws IllegalArgumentException when the day is no business day
     */
    public ZonedDateTime closingOf(LocalDate day) {
        List<OpenHours> open = days.hoursOn(day);
        if (open.isEmpty()) {
            throw new IllegalArgumentException(day + " is no business day of calendar " + id);
        }
        int second = close != null && special.on(day) == null
                ? close.toSecondOfDay()
                : open.getLast().endSecond();
        return Instant.ofEpochSecond(moments.at(day, second)).atZone(zone);
    }

    /**
     * The first instant by which so much open time has passed. The clock starts at the first open moment, stands still
     * while closed, and counts real time across a change of the zone's offset. No time at all leads to {@code from}
     * itself, negative time back as {@link #subtractBusinessTime} does.
     *
     * @throws IllegalStateException when there is no open time for more than a year
     * @throws ArithmeticException when it is centuries
     */
    public Instant addBusinessTime(Instant from, Duration time) {
        if (time.isZero()) {
            return from;
        }
        return time.isNegative()
                ? found(openTime.before(from, time.negated().toNanos()), from)
                : found(openTime.after(from, time.toNanos()), from);
    }

    /**
     * The last instant from which on so much open time passes until {@code to}: an hour before Monday 09:30 is Friday
     * 16:30 where Fridays end at 17:00.
     *
     * @throws IllegalStateException when there is no open time for more than a year
     * @throws ArithmeticException when it is centuries
     */
    public Instant subtractBusinessTime(Instant to, Duration time) {
        return addBusinessTime(to, time.negated());
    }

    /** Open time from one instant to another; negative when the other is before it, so that it adds up in any order. */
    public Duration businessTimeBetween(Instant from, Instant to) {
        return to.isBefore(from) ? openTime.between(to, from).negated() : openTime.between(from, to);
    }

    public boolean isOpen(Instant at) {
        return openTime.isOpen(at);
    }

    /**
     * The instant itself where it is open, else the next opening.
     *
     * @throws IllegalStateException when it stays closed for a year
     */
    public Instant openFrom(Instant at) {
        return isOpen(at) ? at : found(nextOpening(at).orElse(null), at);
    }

    /** The first moment strictly after an instant at which it opens; empty when it does not within a year. */
    public Optional<Instant> nextOpening(Instant after) {
        return openTime.next(after, true);
    }

    /** The first moment strictly after an instant at which it closes; empty when it does not within a year. */
    public Optional<Instant> nextClosing(Instant after) {
        return openTime.next(after, false);
    }

    /** The last moment strictly before an instant at which it opened; empty when it did not within a year. */
    public Optional<Instant> previousOpening(Instant before) {
        return openTime.previous(before, true);
    }

    /** The last moment strictly before an instant at which it closed; empty when it did not within a year. */
    public Optional<Instant> previousClosing(Instant before) {
        return openTime.previous(before, false);
    }

    /** Whether the holidays of a date were not yet official on another, so that what is due by then may still move. */
    public boolean isProvisional(LocalDate date, LocalDate asOf) {
        return date.getYear() > holidays.announcedThrough(asOf);
    }

    private void requireApart(LocalDate day, LocalDate next) {
        WeeklyHours.requireApart(day.toString(), days.hoursOn(day), next.toString(), days.hoursOn(next));
    }

    private <T> T found(@Nullable T answer, Object from) {
        if (answer == null) {
            throw new IllegalStateException("Calendar " + id + " has no business time within a year of " + from);
        }
        return answer;
    }

    private static int requireNotNegative(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("a number of business days is not negative: " + n);
        }
        return n;
    }
}
