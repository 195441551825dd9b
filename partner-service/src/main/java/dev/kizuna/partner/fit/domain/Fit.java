package dev.kizuna.partner.fit.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.fit.domain.FitEvent.Assessed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All assessments of one partner; the one that was made last counts. Its id is the partner's. */
public record Fit(String id, String partnerId, History<FitEvent> history) implements Chronicle<Fit, FitEvent> {

    /** What the last assessment came to. */
    public enum Status {
        NOT_ASSESSED,
        PASSED,
        NOT_PASSED
    }

    /** A partner whose fit nobody has judged yet. */
    public static Fit unjudged(String partnerId) {
        return new Fit(partnerId, partnerId, History.none());
    }

    /** The assessment that counts. */
    public Optional<Assessed> latest() {
        return history.last(Assessed.class);
    }

    public List<Assessed> all() {
        return history.all(Assessed.class);
    }

    @Override
    public Status status() {
        return latest().map(assessed -> assessed.assessment().verdict().passed() ? Status.PASSED : Status.NOT_PASSED)
                .orElse(Status.NOT_ASSESSED);
    }

    /** The partner is judged; each judgement and each red flag rests on evidence. */
    public Decision<Fit> assess(Occurrence occurrence, FitCriteria criteria, Assessment.Draft draft) {
        Optional<Assessment> known = all().stream()
                .map(Assessed::assessment)
                .filter(assessment -> assessment.assessmentId().equals(draft.assessmentId()))
                .findFirst();
        if (known.isPresent()) {
            return known.get().saysTheSameAs(draft)
                    ? Decision.unchanged(this)
                    : Decision.against(
                            Rule.ALREADY_EXISTS,
                            "assessmentId",
                            "\"" + draft.assessmentId() + "\" is another assessment of the partner");
        }
        return objection(criteria, draft).orElseGet(() -> {
            var assessment = new Assessment(
                    draft.assessmentId(),
                    criteria.version(),
                    draft.judgements(),
                    draft.redFlags(),
                    draft.assessedBy(),
                    criteria.judge(draft.judgements(), draft.redFlags()));
            return happens(new Assessed(occurrence, partnerId, assessment));
        });
    }

    private static Optional<Decision<Fit>> objection(FitCriteria criteria, Assessment.Draft draft) {
        Set<String> judged = new HashSet<>();
        for (int i = 0; i < draft.judgements().size(); i++) {
            Judgement judgement = draft.judgements().get(i);
            String place = "judgements/" + i;
            if (criteria.criterion(judgement.criterion()).isEmpty()) {
                return refusal(
                        Rule.UNKNOWN_CRITERION,
                        place + "/criterion",
                        "\"" + judgement.criterion() + "\" is none of "
                                + criteria.criteria().stream()
                                        .map(Criterion::code)
                                        .toList());
            }
            if (!judged.add(judgement.criterion())) {
                return Optional.of(
                        Decision.invalid(place + "/criterion", "\"" + judgement.criterion() + "\" is judged twice"));
            }
            if (judgement.evidence().isEmpty()) {
                return refusal(Rule.EVIDENCE_MISSING, place + "/evidence", "say on what the points rest");
            }
        }
        for (int i = 0; i < draft.redFlags().size(); i++) {
            RaisedFlag raised = draft.redFlags().get(i);
            if (criteria.redFlag(raised.flag()).isEmpty()) {
                return refusal(
                        Rule.UNKNOWN_RED_FLAG,
                        "redFlags/" + i + "/flag",
                        "\"" + raised.flag() + "\" is none of "
                                + criteria.redFlags().stream()
                                        .map(RedFlag::code)
                                        .toList());
            }
            if (raised.evidence().isEmpty()) {
                return refusal(Rule.EVIDENCE_MISSING, "redFlags/" + i + "/evidence", "say what was seen");
            }
        }
        List<String> missing = criteria.substance().stream()
                .map(Criterion::code)
                .filter(code -> !judged.contains(code))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : refusal(Rule.EVIDENCE_MISSING, "judgements", "nothing is said of " + missing);
    }

    private static Optional<Decision<Fit>> refusal(Rule rule, String field, String detail) {
        return Optional.of(Decision.against(rule, field, detail));
    }

    @Override
    public boolean begun() {
        return !history.events().isEmpty();
    }

    @Override
    public Fit with(FitEvent event) {
        return new Fit(id, partnerId, history.with(event));
    }
}
