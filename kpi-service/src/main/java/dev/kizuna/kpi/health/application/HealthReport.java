package dev.kizuna.kpi.health.application;

import dev.kizuna.kpi.health.domain.HealthScore;
import dev.kizuna.kpi.health.domain.WatchedPartners.Standing;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner's health and what it was some days before.
 *
 * @param zone in which the days were cut
 * @param revision grows with each change of a card that counts
 * @param asOf when the newest of the cards was counted; null without any
 * @param sources how far each source had been read when they last changed
 */
public record HealthReport(
        Standing partner,
        ZoneId zone,
        HealthScore now,
        HealthScore before,
        long revision,
        @Nullable Instant asOf,
        List<Source> sources) {}
