package dev.kizuna.campaign.campaign.domain;

import java.time.Instant;
import java.util.List;

/**
 * How a campaign ended.
 *
 * @param results target against actual as they were known then; what comes later restates the scorecard and not this
 */
public record Ending(Instant at, String lessons, List<Result> results) {

    public Ending {
        results = List.copyOf(results);
    }
}
