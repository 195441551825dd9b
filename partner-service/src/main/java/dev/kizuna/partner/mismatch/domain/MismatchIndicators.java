package dev.kizuna.partner.mismatch.domain;

import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A version of what speaks for mismatches and of what can be done about them.
 *
 * @param enough different indicators of one kind that a diagnosis needs
 * @param recordsOfDays how far back this service's own records are looked through
 */
public record MismatchIndicators(
        int version,
        int enough,
        int recordsOfDays,
        List<Supposition> suppositions,
        List<Indicator> indicators,
        List<RemedyKind> remedies,
        WordsAboutPeople neverSay) {

    private static final int WHOLE = 100;

    public MismatchIndicators {
        suppositions = List.copyOf(suppositions);
        indicators = List.copyOf(indicators);
        remedies = List.copyOf(remedies);
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    public Optional<RemedyKind> remedy(String code) {
        return remedies.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    public Supposition supposition(MismatchKind kind) {
        return suppositions.stream()
                .filter(known -> known.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** What observations speak for, the strongest first; what nothing speaks for is left out. */
    public List<Hypothesis> weigh(List<Observation> observations) {
        return suppositions.stream()
                .flatMap(supposition -> weigh(supposition, observations).stream())
                .sorted(Comparator.comparing(Hypothesis::strength).reversed())
                .toList();
    }

    private Optional<Hypothesis> weigh(Supposition supposition, List<Observation> observations) {
        List<Indicator> ofKind = indicators.stream()
                .filter(indicator -> indicator.kind() == supposition.kind())
                .toList();
        List<Hypothesis.Reason> reasons = ofKind.stream()
                .map(indicator -> new Hypothesis.Reason(indicator, of(indicator, observations)))
                .filter(reason -> !reason.observations().isEmpty())
                .sorted(Comparator.comparing(
                        (Hypothesis.Reason reason) -> reason.indicator().weight(), Comparator.reverseOrder()))
                .toList();
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        List<Indicator> observed =
                reasons.stream().map(Hypothesis.Reason::indicator).toList();
        int strength = WHOLE * weight(observed) / weight(ofKind);
        return Optional.of(
                new Hypothesis(supposition, strength, reasons.size() >= enough, reasons, suggestedBy(observed)));
    }

    private static List<Observation> of(Indicator indicator, List<Observation> observations) {
        return observations.stream()
                .filter(observation -> observation.indicator().equals(indicator.code()))
                .distinct()
                .sorted(Comparator.comparing(Observation::observedOn))
                .toList();
    }

    private List<RemedyKind> suggestedBy(List<Indicator> observed) {
        Comparator<RemedyKind> byWeight = Comparator.comparing(remedy -> weight(observed.stream()
                .filter(indicator -> indicator.remedies().contains(remedy.code()))
                .toList()));
        return remedies.stream()
                .filter(remedy -> observed.stream()
                        .anyMatch(indicator -> indicator.remedies().contains(remedy.code())))
                .sorted(byWeight.reversed())
                .toList();
    }

    private static int weight(List<Indicator> some) {
        return some.stream().mapToInt(Indicator::weight).sum();
    }

    /** What is wrong with observations, if anything; places are fields of {@code evidence}. */
    public Optional<Refusal> objection(List<Observation> observations, LocalDate today) {
        Set<Observation> known = new HashSet<>();
        for (int i = 0; i < observations.size(); i++) {
            Observation observation = observations.get(i);
            String place = "evidence/" + i;
            if (indicator(observation.indicator()).isEmpty()) {
                return refusal(
                        Rule.UNKNOWN_INDICATOR,
                        place + "/indicator",
                        "\"" + observation.indicator() + "\" is none of "
                                + indicators.stream().map(Indicator::code).toList());
            }
            if (observation.evidenceId().isEmpty()) {
                return refusal(Rule.EVIDENCE_MISSING, place + "/evidenceId", "name what shows it");
            }
            if (observation.observedOn().isAfter(today)) {
                return refusal(
                        Rule.OUT_OF_ORDER, place + "/observedOn", observation.observedOn() + " is after " + today);
            }
            if (!known.add(observation)) {
                return Optional.of(new Refusal.Invalid(place, "the same is there before"));
            }
        }
        return Optional.empty();
    }

    /** Why these observations do not let a kind be diagnosed, if they do not. */
    public Optional<Refusal> objection(MismatchKind kind, List<Observation> observations, LocalDate today) {
        if (observations.isEmpty()) {
            return refusal(Rule.EVIDENCE_MISSING, "evidence", "say what was observed");
        }
        Optional<Refusal> wrong = objection(observations, today);
        if (wrong.isPresent()) {
            return wrong;
        }
        for (int i = 0; i < observations.size(); i++) {
            Indicator indicator = indicator(observations.get(i).indicator()).orElseThrow();
            if (indicator.kind() != kind) {
                return refusal(
                        Rule.INDICATOR_OF_ANOTHER_KIND,
                        "evidence/" + i + "/indicator",
                        "\"" + indicator.code() + "\" speaks for " + indicator.kind());
            }
        }
        long different =
                observations.stream().map(Observation::indicator).distinct().count();
        return different < enough
                ? refusal(
                        Rule.TOO_LITTLE_EVIDENCE,
                        "evidence",
                        "it takes " + enough + " different indicators, and there is but " + different)
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(Rule rule, String field, String detail) {
        return Optional.of(new Refusal.Against(rule, field, detail));
    }

    /** What is wrong with this version; empty when nothing is. */
    List<String> faults() {
        return new IndicatorFaults(this).all();
    }

    /** All wordings with the place where they are. */
    List<Place> wordings() {
        List<Place> places = new ArrayList<>();
        suppositions.forEach(each -> places.add(new Place("supposition " + each.kind(), each.wording())));
        indicators.forEach(each -> places.add(new Place("indicator " + each.code(), each.wording())));
        remedies.forEach(each -> places.add(new Place("remedy " + each.code(), each.wording())));
        return places;
    }

    /** A wording and where it is. */
    record Place(String name, Wording wording) {}
}
