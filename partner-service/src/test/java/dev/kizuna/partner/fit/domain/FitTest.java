package dev.kizuna.partner.fit.domain;

import static dev.kizuna.partner.fit.domain.SomeCriteria.FIRST;
import static dev.kizuna.partner.fit.domain.SomeCriteria.draft;
import static dev.kizuna.partner.fit.domain.SomeCriteria.judged;
import static dev.kizuna.partner.fit.domain.SomeCriteria.raised;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {

    private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");
    private static final Fit UNJUDGED = Fit.unjudged("p");

    private static Occurrence at(int minutes) {
        return new Occurrence("e-" + minutes, THEN.plusSeconds(60L * minutes));
    }

    private static Fit done(Decision<Fit> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Fit>) decision).next();
    }

    private static void assertRefused(Decision<Fit> decision, Rule rule, String field) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(Refusal.Against.class, against -> {
                                    assertThat(against.rule()).isEqualTo(rule);
                                    assertThat(against.field()).isEqualTo(field);
                                }));
    }

    private static Decision<Fit> assess(Fit fit, int minutes, int points) {
        return fit.assess(
                at(minutes), FIRST, draft("a-" + minutes, judged("overlap", points), judged("trust", points)));
    }

    @Test
    void shouldCountWhatWasJudgedLastByTheWorldsClockWhateverTheOrderOfHearing() {
        assertThat(UNJUDGED.status()).isEqualTo(Fit.Status.NOT_ASSESSED);
        var late = done(assess(UNJUDGED, 9, 90));
        var then = done(assess(late, 5, 10));
        assertThat(then.status()).isEqualTo(Fit.Status.PASSED);
        assertThat(done(assess(then, 10, 10)).status()).isEqualTo(Fit.Status.NOT_PASSED);
        assertThat(then.all()).hasSize(2);
    }

    @Test
    void shouldKeepTheVersionAndTheVerdictOfThen() {
        var assessment = done(assess(UNJUDGED, 1, 90)).latest().orElseThrow().assessment();
        assertThat(assessment.criteriaVersion()).isEqualTo(1);
        assertThat(assessment.verdict().score()).isEqualTo(72);
    }

    @Test
    void shouldJudgeOnceWhenAnAssessmentIsHandedInTwice() {
        var once = done(assess(UNJUDGED, 1, 90));
        var twice = (Decision.Accepted<Fit>) assess(once, 1, 90);
        assertThat(twice.events()).isEmpty();
        assertRefused(assess(once, 1, 80), Rule.ALREADY_EXISTS, "assessmentId");
    }

    @Test
    void shouldTakeNoPointsWithoutEvidence() {
        assertRefused(
                UNJUDGED.assess(at(1), FIRST, draft("a", judged("overlap", 9), new Judgement("trust", 90, List.of()))),
                Rule.EVIDENCE_MISSING,
                "judgements/1/evidence");
        assertRefused(
                UNJUDGED.assess(at(1), FIRST, draft("a", judged("overlap", 9), judged("reach", 90))),
                Rule.EVIDENCE_MISSING,
                "judgements");
    }

    @Test
    void shouldKnowOnlyWhatTheCriteriaKnow() {
        assertRefused(
                UNJUDGED.assess(at(1), FIRST, draft("a", judged("beauty", 9))),
                Rule.UNKNOWN_CRITERION,
                "judgements/0/criterion");
        assertThat(UNJUDGED.assess(at(1), FIRST, draft("a", judged("trust", 9), judged("trust", 8))))
                .isInstanceOf(Decision.Refused.class);
        var flagged = new Assessment.Draft(
                "a",
                List.of(judged("overlap", 90), judged("trust", 90)),
                List.of(raised("slow-answers"), raised("bad-hair")),
                null);
        assertRefused(UNJUDGED.assess(at(1), FIRST, flagged), Rule.UNKNOWN_RED_FLAG, "redFlags/1/flag");
        var rumour = new Assessment.Draft(
                "a",
                List.of(judged("overlap", 90), judged("trust", 90)),
                List.of(new RaisedFlag("slow-answers", List.of())),
                null);
        assertRefused(UNJUDGED.assess(at(1), FIRST, rumour), Rule.EVIDENCE_MISSING, "redFlags/0/evidence");
    }

    @Test
    void shouldRankThoseWhoPassedBeforeAllOthersAndThenByScore() {
        var good = done(assess(UNJUDGED, 1, 90));
        var fair = done(assess(Fit.unjudged("q"), 1, 80));
        var flagged = done(Fit.unjudged("r")
                .assess(
                        at(1),
                        FIRST,
                        new Assessment.Draft(
                                "a",
                                List.of(judged("overlap", 100), judged("trust", 100)),
                                List.of(raised("bought-followers")),
                                null)));
        assertThat(List.of(Fits.rank(good), Fits.rank(fair), Fits.rank(flagged)))
                .isSorted();
    }
}
