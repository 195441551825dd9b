package dev.kizuna.notification.obligation.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.notification.obligation.domain.Status;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of a group of promises.
 *
 * @param group the policy, partner or owner; empty where nobody owns them
 * @param counts promises by status, zeroes included
 * @param shareKept kept in time, of those that were kept in time, kept late or broken, from 0 to 1; null while there is none
 * @param medianAnswerSeconds from opening to answer; null while nothing was answered
 * @param p90AnswerSeconds nine of ten were answered within it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record GroupSummary(
        String group,
        long total,
        Map<Status, Long> counts,
        @Nullable Double shareKept,
        @Nullable Long medianAnswerSeconds,
        @Nullable Long p90AnswerSeconds) {

    static GroupSummary of(String group, Tally tally) {
        var counts = new EnumMap<Status, Long>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, tally.counts().getOrDefault(status, 0L));
        }
        long kept = counts.getOrDefault(Status.MET, 0L);
        long judged = kept + counts.getOrDefault(Status.MET_LATE, 0L) + counts.getOrDefault(Status.BREACHED, 0L);
        NavigableMap<Long, Long> seconds = new TreeMap<>(tally.answerSeconds());
        return new GroupSummary(
                group,
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts,
                judged == 0 ? null : (double) kept / judged,
                percentile(seconds, 0.5),
                percentile(seconds, 0.9));
    }

    /** The smallest value that at least this share of all does not exceed (nearest rank). */
    private static @Nullable Long percentile(NavigableMap<Long, Long> counts, double share) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long rank = (long) Math.ceil(share * all);
        long reached = 0;
        for (Map.Entry<Long, Long> count : counts.entrySet()) {
            reached += count.getValue();
            if (reached >= rank) {
                return count.getKey();
            }
        }
        return null;
    }
}
