package dev.kizuna.partner.mismatch.domain;

import java.util.List;

/**
 * What observations speak for, and why.
 *
 * @param strength weight of what was observed, in percent of all that could be observed of the kind
 * @param enough whether so many different things were observed that it may be diagnosed
 * @param reasons the weightiest first
 * @param remedies what the observed indicators suggest, the weightiest first
 */
public record Hypothesis(
        Supposition supposition, int strength, boolean enough, List<Reason> reasons, List<RemedyKind> remedies) {

    public Hypothesis {
        reasons = List.copyOf(reasons);
        remedies = List.copyOf(remedies);
    }

    /** An indicator and where it was observed. */
    public record Reason(Indicator indicator, List<Observation> observations) {

        public Reason {
            observations = List.copyOf(observations);
        }
    }
}
