package dev.kizuna.partner.candidacy.domain;

import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.signal.domain.SignalScale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The candidates of a partner at a moment, the best first.
 *
 * @param version of the scale by which they were weighed
 */
public record Shortlist(Instant asOf, int version, Advice advice, List<Candidate> candidates) {

    public Shortlist {
        candidates = List.copyOf(candidates);
    }

    /** Weighs all who could become key person; who is one already, was erased or works for the vendor is left out. */
    public static Shortlist of(List<Person> people, SignalScale scale, Instant asOf) {
        List<Candidate> candidates = people.stream()
                .filter(Shortlist::canBecome)
                .map(person -> new Candidate(person, scale.score(person.role().signals(), asOf)))
                .sorted(Candidate.BEST_FIRST)
                .toList();
        return new Shortlist(asOf, scale.version(), advice(candidates, scale), candidates);
    }

    /** Who should be nominated, if anybody. */
    public Optional<Candidate> recommended() {
        return advice == Advice.RECOMMENDED ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private static boolean canBecome(Person person) {
        var profile = person.profile();
        return profile != null && !profile.staff() && !person.role().isHeld();
    }

    private static Advice advice(List<Candidate> candidates, SignalScale scale) {
        if (candidates.isEmpty()) {
            return Advice.NO_CANDIDATES;
        }
        var best = candidates.getFirst().score();
        if (best.tellingPoints().compareTo(BigDecimal.valueOf(scale.recommendFrom())) >= 0) {
            return Advice.RECOMMENDED;
        }
        if (best.isTelling()) {
            return Advice.TOO_LITTLE;
        }
        boolean position = candidates.stream()
                .anyMatch(candidate -> !candidate.score().contributions().isEmpty());
        return position ? Advice.ONLY_POSITION_KNOWN : Advice.NOTHING_KNOWN;
    }
}
