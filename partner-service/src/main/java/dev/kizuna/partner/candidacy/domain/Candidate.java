package dev.kizuna.partner.candidacy.domain;

import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.signal.domain.Score;
import java.util.Comparator;

/** Somebody of a partner who could become key person, with what speaks for it at a moment. */
public record Candidate(Person person, Score score) {

    /**
     * What people do comes before what they are: whoever showed anything comes before those with a mere position, and a
     * position decides only among equals.
     */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.score.isTelling())
            .thenComparing(candidate -> candidate.score.tellingPoints())
            .thenComparing(candidate -> candidate.score.points())
            .reversed()
            .thenComparing(candidate -> candidate.person.personId());
}
