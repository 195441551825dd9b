package dev.kizuna.notification.policy.domain;

import java.time.Duration;
import java.util.List;

/**
 * Who else is told when a breach stays unanswered, step by step.
 *
 * @param steps in order; those of the ladder that follows on included
 */
public record Ladder(String name, List<Step> steps) {

    /**
     * One step.
     *
     * @param after how long after the breach was recorded
     * @param business whether only the time counts at which the partner's calendar is open
     * @param targets who is told and how; at least one
     */
    public record Step(Duration after, boolean business, List<Target> targets) {

        public Step {
            targets = List.copyOf(targets);
        }
    }

    public Ladder {
        steps = List.copyOf(steps);
    }
}
