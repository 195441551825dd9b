package dev.kizuna.partner.fit.domain;

import java.util.List;

/**
 * What comes of judgements by a version of the criteria.
 *
 * @param score from 0 to 100, rounded down
 * @param passed whether the gate was passed
 * @param reasons how it came about, the weightiest first
 */
public record Verdict(int score, boolean passed, List<String> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }
}
