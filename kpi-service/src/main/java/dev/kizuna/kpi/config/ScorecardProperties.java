package dev.kizuna.kpi.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How figures are counted.
 *
 * @param publishInterval changed cards are published and committed this often, each once; more seldom while behind
 * @param rateInterval how often amounts without a rate look for one
 * @param historyStep cards are kept as they were at the turn of each such step
 * @param historyKept how long they are kept so
 * @param projectionInterval what was published is written as documents this often, a card that changed many times once
 * @param futureTolerance an event that happened later than this after it was published is put aside
 */
@ConfigurationProperties("kizuna.kpi.scorecard")
record ScorecardProperties(
        @DefaultValue("100ms") Duration publishInterval,
        @DefaultValue("5s") Duration rateInterval,
        @DefaultValue("1h") Duration historyStep,
        @DefaultValue("400d") Duration historyKept,
        @DefaultValue("2s") Duration projectionInterval,
        @DefaultValue("1d") Duration futureTolerance) {}
