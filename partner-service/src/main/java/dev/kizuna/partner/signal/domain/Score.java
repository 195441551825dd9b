package dev.kizuna.partner.signal.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much speaks for a person at a moment, and why.
 *
 * @param version of the scale by which it was weighed
 * @param contributions what adds up to it, the most first
 */
public record Score(int version, Instant asOf, List<Contribution> contributions) {

    public Score {
        contributions = List.copyOf(contributions);
    }

    /** All together. */
    public BigDecimal points() {
        return sum(_ -> true);
    }

    /** What the person does, without what the person merely is. */
    public BigDecimal tellingPoints() {
        return sum(contribution -> contribution.kind().telling());
    }

    /** Whether anything was observed that the person does. */
    public boolean isTelling() {
        return contributions.stream()
                .anyMatch(contribution -> contribution.kind().telling());
    }

    private BigDecimal sum(Predicate<Contribution> counted) {
        return contributions.stream()
                .filter(counted)
                .map(Contribution::points)
                .reduce(BigDecimal.valueOf(0, 1), BigDecimal::add);
    }
}
