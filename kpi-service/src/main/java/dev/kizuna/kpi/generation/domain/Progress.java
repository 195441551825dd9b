package dev.kizuna.kpi.generation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;

/** How far this generation has come in the history. */
public interface Progress {

    /** How many records are not processed yet, by topic; topics that are read to their end are left out. */
    SortedMap<String, Long> behind();

    /**
     * Waits until all is processed and told that is on the topics now.
     *
     * @return false when that takes longer
     */
    boolean reachesTheEnd(Duration patience);

    /**
     * Waits until all that was published before a time, and what follows from it, is processed.
     *
     * @return false when that takes longer
     */
    boolean reaches(Instant time, Duration patience);
}
