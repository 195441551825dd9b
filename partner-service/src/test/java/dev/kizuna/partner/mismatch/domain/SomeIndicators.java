package dev.kizuna.partner.mismatch.domain;

import static dev.kizuna.partner.mismatch.domain.MismatchKind.AUTHORITY_WITHOUT_WILL;
import static dev.kizuna.partner.mismatch.domain.MismatchKind.SKILL_WITHOUT_INFLUENCE;
import static dev.kizuna.partner.mismatch.domain.MismatchKind.WILL_WITHOUT_TIME;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Indicators to test with: few, and with round weights. */
final class SomeIndicators {

    static final LocalDate TODAY = LocalDate.parse("2026-02-04");
    static final Wording WORDS = new Wording("The role is not known.", "役割が知られていません。");
    static final WordsAboutPeople NEVER = new WordsAboutPeople(List.of("he", "lazy"), List.of("本人"));

    static final MismatchIndicators FIRST = new MismatchIndicators(
            1,
            2,
            60,
            Arrays.stream(MismatchKind.values())
                    .map(kind -> new Supposition(kind, WORDS))
                    .toList(),
            List.of(
                    indicator("not-rewarded", AUTHORITY_WITHOUT_WILL, 1, "review"),
                    indicator("not-agreed", AUTHORITY_WITHOUT_WILL, 1, "review"),
                    indicator("duties", WILL_WITHOUT_TIME, 2, "review", "support"),
                    indicator("share", WILL_WITHOUT_TIME, 5, "review"),
                    indicator("alone", WILL_WITHOUT_TIME, 3, "support"),
                    indicator("unknown", SKILL_WITHOUT_INFLUENCE, 1, "notice"),
                    indicator("unheard", SKILL_WITHOUT_INFLUENCE, 3, "notice")),
            List.of(new RemedyKind("notice", WORDS), new RemedyKind("review", WORDS), new RemedyKind("support", WORDS)),
            NEVER);

    private SomeIndicators() {}

    static Indicator indicator(String code, MismatchKind kind, int weight, String... remedies) {
        return indicator(code, kind, weight, WORDS, null, remedies);
    }

    static Indicator indicator(
            String code,
            MismatchKind kind,
            int weight,
            Wording wording,
            Indicator.@Nullable SeenIn seenIn,
            String... remedies) {
        return new Indicator(code, kind, weight, wording, List.of(remedies), seenIn);
    }

    static Observation observed(String indicator, String evidenceId) {
        return new Observation(indicator, TODAY.minusDays(1), evidenceId);
    }
}
