package dev.kizuna.kpi.health.domain;

import dev.kizuna.kpi.health.domain.HealthScore.PartScore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is to be said about a partner's health. */
public sealed interface Verdict {

    /** Health fell. */
    record Fell(Fall fall, List<PartScore> parts) implements Verdict {}

    /** Health is back. */
    record Recovered(Fall fall, LocalDate day, Instant at, int score) implements Verdict {}
}
