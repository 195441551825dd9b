package dev.kizuna.notification.calendar.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Business time of one partner: weekly hours in a zone, less statutory holidays and the company's own closures.
 * Immutable and safe to share.
 */
public final class BusinessCalendar {

    /** How far ahead a business day is looked for; a calendar that is closed for longer is taken to be wrong. */
    private static final int LONGEST_CLOSURE_DAYS = 366;

    private final String id;
    private final ZoneId zone;
    private final WeeklyHours hours;
    private final Closures closures;
    private final Holidays holidays;
    private final @Nullable LocalTime close;
    private final String version;
    private final ConcurrentMap<ZoneId, BusinessCalendar> elsewhere = new ConcurrentHashMap<>();

    /**
     * A calendar.
     *
     * @param id by which partners name it
     * @param zone in which its days and hours are meant
     * @param close when a business day counts as over; null for the end of that day's last stretch of hours
     */
    public BusinessCalendar(
            String id,
            ZoneId zone,
            WeeklyHours hours,
            Closures closures,
            Holidays holidays,
            @Nullable LocalTime close) {
        this.id = id;
        this.zone = zone;
        this.hours = hours;
        this.closures = closures;
        this.holidays = holidays;
        this.close = close;
        this.version = hash(String.join(
                "|", zone.getId(), hours.toString(), closures.toString(), holidays.edition(), String.valueOf(close)));
    }

    public String id() {
        return id;
    }

    public ZoneId zone() {
        return zone;
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
                        other, there -> new BusinessCalendar(id, there, hours, closures, holidays, close));
    }

    public boolean isBusinessDay(LocalDate date) {
        return !hours.on(date.getDayOfWeek()).isEmpty() && !closures.contains(date) && !holidays.isHoliday(date);
    }

    /**
     * The nth business day strictly after a date.
     *
     * @throws IllegalStateException when there is none for more than a year
     */
    public LocalDate businessDayAfter(LocalDate date, int n) {
        LocalDate day = date;
        for (int found = 0; found < n; found++) {
            day = nextBusinessDay(day);
        }
        return day;
    }

    /** When a day closes: the set closing time, or the end of its last stretch; the offset is the one in force on that date. */
    public ZonedDateTime closingOf(LocalDate day) {
        List<OpenHours> open = hours.on(day.getDayOfWeek());
        if (close != null || open.isEmpty()) {
            return day.atTime(close == null ? LocalTime.MIDNIGHT : close).atZone(zone);
        }
        return open.getLast().closing(day, zone);
    }

    /**
     * The instant at which so much open time has passed. The clock starts at the first open moment, stands still while
     * closed, and counts real minutes across a change of the zone's offset.
     */
    public Instant addBusinessTime(Instant from, Duration time) {
        Duration left = time;
        Instant cursor = from;
        LocalDate day = from.atZone(zone).toLocalDate().minusDays(1);
        LocalDate end = day.plusDays(LONGEST_CLOSURE_DAYS);
        while (day.isBefore(end)) {
            for (OpenHours stretch : isBusinessDay(day) ? hours.on(day.getDayOfWeek()) : List.<OpenHours>of()) {
                Instant opens = later(cursor, stretch.opening(day, zone).toInstant());
                Instant closes = stretch.closing(day, zone).toInstant();
                if (opens.isBefore(closes)) {
                    Duration open = Duration.between(opens, closes);
                    if (open.compareTo(left) >= 0) {
                        return opens.plus(left);
                    }
                    left = left.minus(open);
                    cursor = closes;
                    end = day.plusDays(LONGEST_CLOSURE_DAYS);
                }
            }
            day = day.plusDays(1);
        }
        throw closedForTooLong(day);
    }

    /** Whether the holidays of a date were not yet official on another, so that what is due by then may still move. */
    public boolean isProvisional(LocalDate date, LocalDate asOf) {
        return date.getYear() > holidays.announcedThrough(asOf);
    }

    private LocalDate nextBusinessDay(LocalDate date) {
        for (int ahead = 1; ahead <= LONGEST_CLOSURE_DAYS; ahead++) {
            LocalDate day = date.plusDays(ahead);
            if (isBusinessDay(day)) {
                return day;
            }
        }
        throw closedForTooLong(date);
    }

    private IllegalStateException closedForTooLong(LocalDate date) {
        return new IllegalStateException("Calendar " + id + " has no business day within a year of " + date);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
