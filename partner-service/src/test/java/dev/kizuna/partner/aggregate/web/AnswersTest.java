package dev.kizuna.partner.aggregate.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest {

    @ParameterizedTest
    @EnumSource(Rule.class)
    void shouldHaveACodeForEveryRuleThatRefuses(Rule rule) {
        var refused = new Outcome.Refused<>(new Refusal.Against(rule, "stage", "why"));
        assertThat(Answers.violations(refused))
                .containsExactly(new Violation(ErrorCode.valueOf(rule.name()), "/stage", "why"));
    }
}
