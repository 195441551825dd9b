package dev.kizuna.partner.fit.domain;

import java.util.List;

/** Small criteria for tests: overlap and trust count, reach is vanity. */
public final class SomeCriteria {

    public static final FitCriteria FIRST = new FitCriteria(
            1,
            60,
            List.of(
                    new Criterion("overlap", 50, 30, false, "Whom does it reach?"),
                    new Criterion("trust", 30, 0, false, "Is it trusted?"),
                    new Criterion("reach", 20, 0, true, "How many does it reach?")),
            List.of(
                    new RedFlag("bought-followers", true, 0, "followers were bought"),
                    new RedFlag("slow-answers", false, 5, "answers take weeks")));

    private SomeCriteria() {}

    public static Judgement judged(String criterion, int points) {
        return new Judgement(criterion, points, List.of("seen in its figures"));
    }

    public static RaisedFlag raised(String flag) {
        return new RaisedFlag(flag, List.of("seen in its figures"));
    }

    public static Assessment.Draft draft(String assessmentId, Judgement... judgements) {
        return new Assessment.Draft(assessmentId, List.of(judgements), List.of(), "u-sato");
    }
}
