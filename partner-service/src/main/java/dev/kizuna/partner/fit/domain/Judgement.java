package dev.kizuna.partner.fit.domain;

import java.util.List;

/**
 * What somebody thinks of a partner by one criterion.
 *
 * @param points from 0 to 100
 * @param evidence on what it rests; never empty in an assessment that was taken
 */
public record Judgement(String criterion, int points, List<String> evidence) {

    public Judgement {
        evidence = List.copyOf(evidence);
    }
}
