package dev.kizuna.kpi.review.domain;

import java.time.Instant;

/** What packs are made from. What is frozen stays wrong for ever, so it is asked before whether it is whole. */
public interface Basis {

    /** Whether these are the figures that count, and not those of a generation that is being made or was replaced. */
    boolean counts();

    /** Whether all that had been told by a time is in the figures and in what waits. */
    boolean holdsAllToldBefore(Instant time);
}
