package dev.kizuna.campaign.campaign.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign goes.
 *
 * @param launchedAt when it was launched first, or null
 * @param ending null while it has not ended
 */
public record Course(
        Status status,
        @Nullable Instant launchedAt,
        List<Pause> pauses,
        @Nullable Ending ending) {

    public static final Course PLANNED = new Course(Status.PLANNED, null, List.of(), null);

    public Course {
        pauses = List.copyOf(pauses);
    }

    boolean isUnderWay() {
        return status == Status.RUNNING || status == Status.PAUSED;
    }

    /** When it last turned, or null before its launch. */
    @Nullable
    Instant lastTurn() {
        if (ending != null) {
            return ending.at();
        }
        if (pauses.isEmpty()) {
            return launchedAt;
        }
        Pause last = pauses.getLast();
        return last.resumedAt() == null ? last.at() : last.resumedAt();
    }

    Course launched(Instant at, @Nullable String because) {
        if (launchedAt == null) {
            return new Course(Status.RUNNING, at, pauses, null);
        }
        var all = new ArrayList<>(pauses);
        all.add(all.removeLast().resumed(at, because));
        return new Course(Status.RUNNING, launchedAt, all, null);
    }

    Course paused(Pause pause) {
        var all = new ArrayList<>(pauses);
        all.add(pause);
        return new Course(Status.PAUSED, launchedAt, all, null);
    }

    Course ended(Ending how) {
        return new Course(Status.COMPLETED, launchedAt, pauses, how);
    }
}
