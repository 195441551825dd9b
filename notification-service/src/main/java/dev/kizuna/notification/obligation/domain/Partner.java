package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine must know about a partner; ids only, no names.
 *
 * @param profile null while the directory has not told of the partner, or after it was erased
 * @param stages when the partnership came to rest and went on again, by time
 * @param valleys of its key persons, by their last days
 */
public record Partner(String id, @Nullable Profile profile, List<StageMark> stages, List<Valley> valleys) {

    /** More changes of stage than any real partnership has; the oldest are forgotten. */
    private static final int MOST_STAGES = 64;

    /** More valleys than a partner's key persons have at a time; those that ended first are forgotten. */
    private static final int MOST_VALLEYS = 256;

    /**
     * What the directory says.
     *
     * @param timeZone IANA zone, as written
     * @param calendarId business calendar, as written
     * @param managerId to whom a breach is escalated first; null for nobody
     * @param executiveId to whom it is escalated last; null for nobody
     * @param channel where the partner's matters are spoken of; null for the default channel
     * @param locale BCP 47 tag
     */
    public record Profile(
            String timeZone,
            String calendarId,
            String ownerId,
            @Nullable String managerId,
            @Nullable String executiveId,
            @Nullable String channel,
            String locale) {

        boolean hasTheDaysOf(@Nullable Profile other) {
            return other != null && timeZone.equals(other.timeZone) && calendarId.equals(other.calendarId);
        }
    }

    /** A change of stage. */
    public record StageMark(Instant at, String eventId, boolean resting) {}

    public Partner {
        stages = List.copyOf(stages);
        valleys = List.copyOf(valleys);
    }

    public static Partner unknown(String id) {
        return new Partner(id, null, List.of(), List.of());
    }

    public @Nullable String ownerId() {
        return profile == null ? null : profile.ownerId();
    }

    public @Nullable String channel() {
        return profile == null ? null : profile.channel();
    }

    public String locale() {
        return profile == null ? "ja" : profile.locale();
    }

    Partner with(@Nullable Profile newer) {
        return new Partner(id, newer, stages, valleys);
    }

    Partner with(StageMark mark) {
        if (stages.contains(mark)) {
            return this;
        }
        List<StageMark> more = new ArrayList<>(stages);
        more.add(mark);
        more.sort(Comparator.comparing(StageMark::at).thenComparing(StageMark::eventId));
        return new Partner(id, profile, more.subList(Math.max(0, more.size() - MOST_STAGES), more.size()), valleys);
    }

    Partner with(Valley.News news) {
        List<Valley> more = new ArrayList<>();
        Valley known = null;
        for (Valley valley : valleys) {
            if (valley.isOf(news)) {
                known = valley;
            } else {
                more.add(valley);
            }
        }
        more.add(known == null ? Valley.of(news) : known.with(news));
        more.sort(Valley.IN_ORDER);
        return new Partner(id, profile, stages, more.subList(Math.max(0, more.size() - MOST_VALLEYS), more.size()));
    }

    /** The last day of a person's valley in which a day lies; null when it lies in none. */
    @Nullable
    LocalDate valleyEnd(@Nullable String person, LocalDate day) {
        for (Valley valley : valleys) {
            if (person != null && valley.covers(person, day)) {
                return valley.to();
            }
        }
        return null;
    }

    /** The first moment, not before the given one, at which the partnership rests; null when it never does. */
    @Nullable
    Instant restingFrom(Instant from) {
        boolean resting = false;
        for (StageMark mark : stages) {
            if (mark.at().isAfter(from)) {
                if (resting) {
                    return from;
                }
                if (mark.resting()) {
                    return mark.at();
                }
            } else {
                resting = mark.resting();
            }
        }
        return resting ? from : null;
    }
}
