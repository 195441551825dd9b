package dev.kizuna.kpi.gap.topology;

import dev.kizuna.kpi.gap.domain.Course;
import java.time.ZoneId;
import java.util.List;

/**
 * A campaign that is watched.
 *
 * @param zone in which its days are cut: that of the partner that leads it
 * @param published all gaps that were ever told, also those that turned out to be none
 * @param nextLook when it is looked at next, in milliseconds since 1970; {@link #NEVER} when nothing is to be expected
 */
record Watch(Course course, ZoneId zone, List<Published> published, long nextLook) {

    static final long NEVER = Long.MAX_VALUE;

    Watch {
        published = List.copyOf(published);
    }

    Watch with(Course other, ZoneId in) {
        return new Watch(other, in, published, nextLook);
    }

    Watch lookedAt(List<Published> now) {
        return new Watch(course, zone, now, NEVER);
    }

    Watch next(long look) {
        return new Watch(course, zone, published, look);
    }
}
