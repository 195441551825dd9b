package dev.kizuna.campaign.campaign.domain;

import java.time.Instant;
import java.util.List;

/** A change of locked targets, kept with its reason, so that the effect before and after it can be told apart. */
public record Adjustment(Instant at, String reason, List<Target> before, List<Target> after) {

    public Adjustment {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
